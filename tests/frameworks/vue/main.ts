import { createApp } from 'vue';
import { page } from '../page.js';
import App from './app.vue';

const app = createApp(App);
app.mount(page.app);
page.onRemove(() => app.unmount());
