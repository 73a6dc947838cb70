// The part of `lit` that renders templates, for builds that carry no element: the package's own entry brings LitElement.
export { css } from '@lit/reactive-element/css-tag.js';
export * from 'lit-html';
export * from 'lit-html/is-server.js';
