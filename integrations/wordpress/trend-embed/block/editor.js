// The block in the editor: asks for an address, then shows the trend as readers will see it.

(({ blockEditor, blocks, components, element, htmlEntities, i18n }, { script, bases }) => {
  const { createElement: h, Fragment, useEffect, useRef, useState } = element;
  const { __ } = i18n;

  /** The document of a trend whose page is below a publisher's base address; any other address as it is. */
  function documentOf(text) {
    const address = text.trim();
    const base = bases.find((one) => address.startsWith(one));
    const [, id] = /^([a-z0-9-]+)\/?$/.exec(base ? address.slice(base.length) : '') ?? [];
    return id ? `${base}${id}.json` : address;
  }

  const isAddress = (text) => /^(https?:\/\/[^/]|\/(?!\/))/i.test(text);

  /** Defines the elements in the block's own window, which is a frame in some versions of the editor. */
  function loadScript({ ownerDocument }) {
    if (ownerDocument.querySelector('script[data-trend-embed]')) return;
    const tag = ownerDocument.createElement('script');
    Object.assign(tag, { type: 'module', src: script });
    tag.dataset.trendEmbed = '';
    ownerDocument.head.append(tag);
  }

  function Preview({ attributes, setAttributes }) {
    const { src, title, link, sections, headingLevel, theme } = attributes;
    const card = useRef();
    useEffect(() => {
      const { current } = card;
      loadScript(current);
      // The link for feeds, mail and readers without JavaScript says what the document says.
      const keep = ({ detail: { trend, url } }) => {
        if (title) return;
        let page = '';
        try {
          page = trend.url ? new URL(trend.url, url).href : '';
        } catch {
          // The plugin links to the document then.
        }
        setAttributes({ title: trend.title.slice(0, 300), link: link || page });
      };
      current.addEventListener('trend-load', keep);
      return () => current.removeEventListener('trend-load', keep);
    }, [src, title, link]);
    return h(
      components.Disabled,
      null,
      h(
        'trend-card',
        {
          ref: card,
          // Another document is another card: its state does not outlast it.
          key: src,
          src,
          sections: sections || undefined,
          'heading-level': headingLevel,
          theme: theme || undefined,
        },
        h('a', { href: link || src }, title || src),
      ),
    );
  }

  function AddressForm({ src, save }) {
    const [text, setText] = useState(src);
    const [isWrong, setWrong] = useState(false);
    const submit = (event) => {
      event.preventDefault();
      const address = documentOf(text);
      setWrong(!isAddress(address));
      if (isAddress(address)) save(address);
    };
    return h(
      components.Placeholder,
      { icon: 'chart-line', label: __('Trend', 'trend-embed') },
      h(
        'form',
        { onSubmit: submit },
        h(
          'div',
          { style: { width: '100%' } },
          isWrong &&
            h(
              components.Notice,
              { status: 'error', isDismissible: false },
              __('This is no address: it begins with https:// or http://, or with / on this site.', 'trend-embed'),
            ),
          h(components.TextControl, {
            label: __('Address of the trend’s document', 'trend-embed'),
            help: __('For example https://example.com/trends/my-trend.json', 'trend-embed'),
            value: text,
            onChange: setText,
          }),
          h(components.Button, { variant: 'primary', type: 'submit' }, __('Show', 'trend-embed')),
        ),
      ),
    );
  }

  /** What can be chosen, and what the block has where that is something else. */
  const choices = (value, options) =>
    options.some((option) => option.value === value) ? options : [...options, { value, label: value }];

  function Settings({ attributes, setAttributes, changeAddress }) {
    const { title, sections, headingLevel, theme } = attributes;
    const select = (label, name, value, options) =>
      h(components.SelectControl, {
        label,
        value,
        options: choices(value, options),
        onChange: (chosen) => setAttributes({ [name]: chosen }),
      });
    return h(
      blockEditor.InspectorControls,
      null,
      h(
        components.PanelBody,
        { title: __('Trend', 'trend-embed') },
        select(__('Show', 'trend-embed'), 'sections', sections, [
          { value: '', label: __('Everything', 'trend-embed') },
          { value: 'claim stats timeline', label: __('Claim, shares and timeline', 'trend-embed') },
          { value: 'timeline', label: __('Timeline', 'trend-embed') },
        ]),
        h(components.SelectControl, {
          label: __('Level of the title', 'trend-embed'),
          value: String(headingLevel ?? 2),
          options: ['1', '2', '3', '4', '5', '6'].map((value) => ({ value, label: value })),
          onChange: (chosen) => setAttributes({ headingLevel: Number(chosen) }),
        }),
        select(__('Colours', 'trend-embed'), 'theme', theme, [
          { value: '', label: __('As the page', 'trend-embed') },
          { value: 'light', label: __('Light', 'trend-embed') },
          { value: 'dark', label: __('Dark', 'trend-embed') },
        ]),
        h(components.TextControl, {
          label: __('Text of the link', 'trend-embed'),
          help: __('In feeds, in mail, and where JavaScript is off.', 'trend-embed'),
          value: title,
          onChange: (value) => setAttributes({ title: value }),
        }),
        h(components.Button, { variant: 'secondary', onClick: changeAddress }, __('Another trend', 'trend-embed')),
      ),
    );
  }

  /** What was saved, without the entities that the filter for authors without `unfiltered_html` writes. */
  const decoded = (attributes) =>
    Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [
        name,
        typeof value === 'string' ? htmlEntities.decodeEntities(value) : value,
      ]),
    );

  function Edit({ attributes: saved, setAttributes }) {
    const attributes = decoded(saved);
    const [isAsking, setAsking] = useState(false);
    const blockProps = blockEditor.useBlockProps();
    if (!attributes.src || isAsking) {
      const save = (src) => {
        if (src !== attributes.src) setAttributes({ src, title: '', link: '' });
        setAsking(false);
      };
      return h('div', blockProps, h(AddressForm, { src: attributes.src, save }));
    }
    return h(
      Fragment,
      null,
      h(Settings, { attributes, setAttributes, changeAddress: () => setAsking(true) }),
      h('div', blockProps, h(Preview, { attributes, setAttributes })),
    );
  }

  const named = (name) => ({ type: 'string', shortcode: ({ named: given }) => given[name] ?? '' });

  blocks.registerBlockType('trend-embed/trend', {
    edit: Edit,
    // The server renders the block: nothing is saved that a filter could change.
    save: () => null,
    transforms: {
      from: [
        {
          type: 'shortcode',
          tag: 'trend',
          attributes: Object.fromEntries(
            ['src', 'title', 'link', 'sections', 'theme'].map((name) => [name, named(name)]),
          ),
        },
      ],
    },
  });
})(window.wp, window.trendEmbed);
