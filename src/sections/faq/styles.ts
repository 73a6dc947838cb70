import { css } from 'lit';

export const faqStyles = css`
  [part='faq-item'] {
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
  }
  [part='question'] button {
    display: flex;
    gap: 12px;
    justify-content: space-between;
    align-items: center;
    inline-size: 100%;
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
  @media print {
    [part='answer'] {
      display: block;
      content-visibility: visible;
    }
    [part='answer'] > p:last-child,
    [part='question'] button::after {
      display: none;
    }
  }
`;
