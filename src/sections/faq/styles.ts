import { css } from 'lit';

export const faqStyles = css`
  [part='faq-item'] {
    position: relative;
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }
  [part='heading'] + [part='faq-item'] {
    border-block-start: 1px solid var(--_line);
  }
  [part='question'] button {
    display: flex;
    gap: 12px;
    align-items: center;
    inline-size: 100%;
    padding-inline-end: 44px;
    min-block-size: 44px;
    padding-block: 10px;
    font-weight: 600;
    line-height: 1.45;
  }
  [part='question'] button::after {
    flex: none;
    content: '';
    inline-size: 8px;
    block-size: 8px;
    margin: 2px;
    border: solid var(--_quiet);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(45deg);
  }
  [part='question'] button[aria-expanded='true']::after {
    transform: rotate(-135deg);
  }
  [part='answer'] > p {
    padding-block-end: 12px;
  }
  [part='faq-item'] > [part~='link'] {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
  }
  [part='faq-item']:is(:hover, .open) > [part~='link'] {
    opacity: 1;
    pointer-events: auto;
  }
  @media print {
    [part='answer'] {
      display: block;
      content-visibility: visible;
    }
    [part='question'] button::after {
      display: none;
    }
  }
`;
