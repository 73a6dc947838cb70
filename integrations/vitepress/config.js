// Copy to .vitepress/config.js, or add these settings to yours.

const ROOM =
  'data:text/css,%40media%20screen%20and%20(scripting)%7B:is(trend-card,trend-provider):not(:defined)%7Bdisplay:block;min-height:100vh;animation:trend-room%200s%2020s%20forwards%7D%40keyframes%20trend-room%7Bto%7Bmin-height:0%7D%7D%7D';

export default {
  head: [
    ['link', { rel: 'stylesheet', href: ROOM }],
    ['script', { type: 'module', async: '', src: '/trend-embed/trend-embed.js' }],
  ],
  vue: {
    template: { compilerOptions: { isCustomElement: (tag) => /^(trend|evidence)-/.test(tag) } },
  },
};
