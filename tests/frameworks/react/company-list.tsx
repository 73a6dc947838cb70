import { useEffect, useRef, useState } from 'react';
import { type SeenTrend, watchTrend } from '../shared/watch-trend.js';

/** A button for each company, pressed where its piece of evidence is picked, here or in the timeline. */
export function CompanyList() {
  const list = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState<SeenTrend>();
  useEffect(() => (list.current ? watchTrend(list.current, setSeen) : undefined), []);
  return (
    <ul ref={list}>
      {seen?.trend?.evidence?.map(({ company }, index) => (
        <li key={index}>
          <button aria-pressed={index === seen.selected} onClick={() => seen.select(index)}>
            {company}
          </button>
        </li>
      ))}
    </ul>
  );
}
