// Each line that follows an expected error would be one: the compiler says so when it is not.
import type {} from 'trend-embed/react';

export const mistakes = (
  <>
    {/* @ts-expect-error no such theme */}
    <trend-card theme="purple" />
    {/* @ts-expect-error no such level */}
    <trend-card heading-level={9} />
    {/* @ts-expect-error no such attribute */}
    <trend-card source="/trend.json" />
    {/* @ts-expect-error only the card has sections */}
    <trend-faq sections="header" />
    {/* @ts-expect-error a document is an object */}
    <trend-card trend="/trend.json" />
    {/* @ts-expect-error no such event */}
    <trend-card ontrend-loaded={(event) => console.log(event.detail)} />
    {/* @ts-expect-error the event has no such detail */}
    <trend-card ontrend-load={({ detail }) => console.log(detail.document)} />
    {/* @ts-expect-error no such variable */}
    <trend-card style={{ '--trend-inks': '#1c2340' }} />
    {/* @ts-expect-error no such element */}
    <trend-cards />
  </>
);
