// Copy to ./src/theme/MDXComponents.js: every page may then write <Trend …/>.
import MDXComponents from '@theme-original/MDXComponents';
import Trend from '../components/Trend.jsx';

export default { ...MDXComponents, Trend };
