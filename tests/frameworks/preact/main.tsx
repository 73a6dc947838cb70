import { render } from 'preact';
import { page } from '../shared/page.js';
import { App } from './app.js';

render(<App />, page.app);
page.onRemove(() => render(null, page.app));
