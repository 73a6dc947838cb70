import { mount, unmount } from 'svelte';
import { page } from '../shared/page.js';
import Routes from './routes.svelte';

const app = mount(Routes, { target: page.app, props: { src: '/trends/meter-tracks-buyer.json' } });
page.onRemove(() => unmount(app));
