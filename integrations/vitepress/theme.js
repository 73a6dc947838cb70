// Copy to .vitepress/theme/index.js, beside Trend.vue.
import DefaultTheme from 'vitepress/theme';
import Trend from './Trend.vue';

export default {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => app.component('Trend', Trend),
};
