import { render } from 'solid-js/web';
import { page } from '../shared/page.js';
import { App } from './app.js';

page.onRemove(render(() => <App />, page.app));
