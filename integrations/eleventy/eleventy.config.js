import trendEmbed from './trend-embed.js';

export default function (eleventyConfig) {
  eleventyConfig.addPlugin(trendEmbed);
}
