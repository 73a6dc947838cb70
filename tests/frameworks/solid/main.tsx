import { render } from 'solid-js/web';
import { page } from '../page.js';
import { App } from './app.js';

page.onRemove(render(() => <App />, page.app));
