import { createApp } from 'vue';
import { page } from '../shared/page.js';
import App from './app.vue';

const app = createApp(App);
app.mount(page.app);
page.onRemove(() => app.unmount());
