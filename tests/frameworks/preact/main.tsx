import { render } from 'preact';
import { page } from '../page.js';
import { App } from './app.js';

render(<App />, page.app);
page.onRemove(() => render(null, page.app));
