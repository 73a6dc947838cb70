import { render } from 'preact';
import { page } from '../shared/page.js';
import { Routes } from './routes.js';

render(<Routes src="/trends/meter-tracks-buyer.json" />, page.app);
page.onRemove(() => render(null, page.app));
