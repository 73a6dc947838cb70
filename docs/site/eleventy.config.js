// Eleventy's part: templates and assets. What the pages say comes from content.js.

import { siteContent } from './content.js';
import { policyOf } from './policy.js';

export default async function config(eleventy) {
  const content = await siteContent();
  eleventy.setUseGitIgnore(false);
  eleventy.addGlobalData('site', content);
  eleventy.addFilter('policy', policyOf);
  eleventy.addPassthroughCopy({
    'docs/site/assets': 'assets',
    'docs/images': 'images',
    'demo/favicon.svg': 'favicon.svg',
  });
  for (const file of content.files) eleventy.addPassthroughCopy({ [file]: `files/${file}.txt` });
  return { dir: { input: 'docs/site/pages', includes: '../_includes' }, htmlTemplateEngine: 'njk' };
}
