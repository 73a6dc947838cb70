import { Trend } from '../../components/trend';

export default function Page() {
  return (
    <article>
      <p>A bill has two readers, and each of them asks it something else.</p>
      <Trend
        src="/trends/meter-tracks-buyer.json"
        title="The meter tracks the buyer"
        href="https://example.com/trends/meter-tracks-buyer"
      />
      <p>What follows from it is another matter.</p>
    </article>
  );
}
