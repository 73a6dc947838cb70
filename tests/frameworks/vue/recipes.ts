import { createApp } from 'vue';
import { page } from '../shared/page.js';
import Routes from './routes.vue';

const app = createApp(Routes, { src: '/trends/meter-tracks-buyer.json' });
app.mount(page.app);
page.onRemove(() => app.unmount());
