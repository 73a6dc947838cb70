// An element of the page's own takes the trend of the card or provider around it.

import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { TrendConsumer } from '../../../src/entries/context.js';
import type { TrendElement } from '../../../src/elements/base/trend-element.js';
import { deepGet, frames, mount, until } from '../harness.js';
import { fetchDocument, recordEvents, TREND, whenState } from '../support/trends.js';

class CompanyCount extends LitElement {
  readonly trend = new TrendConsumer(this);
  updates = 0;

  protected override render(): unknown {
    this.updates++;
    return html`<output>${this.trend.state} ${this.trend.trend?.evidence?.length ?? ''}</output>`;
  }
}
customElements.define('company-count', CompanyCount);

const said = (element: CompanyCount) => element.shadowRoot?.textContent.trim();

/** A consumer inside some markup, and the element that provides. */
async function within(markup: string): Promise<{ consumer: CompanyCount; provider: TrendElement }> {
  const container = await mount(`<div>${markup}</div>`);
  return {
    consumer: deepGet<CompanyCount>(container, 'company-count'),
    provider: container.firstElementChild as TrendElement,
  };
}

const READY = 'ready 11';

describe('TrendConsumer', () => {
  for (const tag of ['trend-provider', 'trend-card'])
    it(`has the trend of the <${tag}> around it, from loading on`, async () => {
      const { consumer, provider } = await within(`<${tag} src="${TREND}"><company-count></company-count></${tag}>`);
      expect(said(consumer)).to.equal('loading');
      await until(() => said(consumer) === READY, { what: 'the trend' });
      expect(consumer.trend.trend).to.equal(provider.trend);
      expect([consumer.trend.error, consumer.trend.selected]).to.deep.equal([undefined, null]);
    });

  it('is empty where nothing around it has a trend', async () => {
    const { consumer } = await within('<section><company-count></company-count></section>');
    await consumer.updateComplete;
    expect(said(consumer)).to.equal('empty');
    expect([consumer.trend.source, consumer.trend.trend, consumer.trend.selected]).to.deep.equal([
      undefined,
      undefined,
      null,
    ]);
    consumer.trend.selected = 'deepseek-2025-03';
    expect(consumer.trend.selected).to.equal(null);
  });

  it('says why a trend cannot be had', async () => {
    const { consumer, provider } = await within('<trend-provider><company-count></company-count></trend-provider>');
    Object.assign(provider, { trend: { version: 2 } });
    await until(() => said(consumer) === 'error', { what: 'the error' });
    expect(consumer.trend.error?.code).to.equal('unsupported-version');
    provider.trend = await fetchDocument(TREND);
    await until(() => said(consumer) === READY, { what: 'the trend' });
  });

  it('shares the selection, and the provider tells of it', async () => {
    const { consumer, provider } = await within(
      `<trend-provider src="${TREND}"><company-count></company-count></trend-provider>`,
    );
    await whenState(provider);
    const events = recordEvents('trend-evidence-select');
    provider.selected = 'deepseek-2025-03';
    expect(consumer.trend.selected?.company).to.equal('DeepSeek');
    consumer.trend.selected = null;
    expect(provider.selected).to.equal(null);
    await until(() => events.length === 2, { what: 'the events' });
    expect(events.map(({ detail }) => detail.evidence?.company)).to.deep.equal(['DeepSeek', undefined]);
  });

  it('selects a piece that was set before the trend is there', async () => {
    const { consumer, provider } = await within(
      `<trend-provider src="${TREND}"><company-count></company-count></trend-provider>`,
    );
    consumer.trend.selected = 'deepseek-2025-03';
    const events = recordEvents('trend-evidence-select');
    await whenState(provider);
    await until(() => events.length, { what: 'the event' });
    expect([provider.selected?.company, events.length]).to.deep.equal(['DeepSeek', 1]);
  });

  it('follows its element from one provider to another, and out of it', async () => {
    const { consumer, provider } = await within(
      `<trend-provider src="${TREND}"><company-count></company-count></trend-provider>`,
    );
    await until(() => said(consumer) === READY, { what: 'the trend' });
    const other = await mount<TrendElement>('<trend-provider></trend-provider>');
    other.append(consumer);
    await consumer.updateComplete;
    expect(said(consumer)).to.equal('empty');
    const { updates } = consumer;
    provider.selected = 'deepseek-2025-03';
    await frames(2);
    expect(consumer.updates, 'nobody updates it for the trend that it left').to.equal(updates);
    consumer.remove();
    expect(consumer.trend.state).to.equal('empty');
  });
});
