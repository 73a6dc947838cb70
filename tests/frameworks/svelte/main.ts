import { mount, unmount } from 'svelte';
import { page } from '../shared/page.js';
import App from './app.svelte';

const app = mount(App, { target: page.app });
page.onRemove(() => unmount(app));
