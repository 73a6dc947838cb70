"""Shows a trend: ::trend[title]{src="…" href="…"} on a line of its own.

A hook of MkDocs (hooks: [trend_embed.py]), and an extension of Python-Markdown.
"""

import re
from html import escape

from markdown import Extension
from markdown.preprocessors import Preprocessor

SCRIPT = "/trend-embed/trend-embed.js"
ROOM = "data:text/css,%40media%20screen%20and%20(scripting)%7B:is(trend-card,trend-provider):not(:defined)%7Bdisplay:block;min-height:100vh;animation:trend-room%200s%2020s%20forwards%7D%40keyframes%20trend-room%7Bto%7Bmin-height:0%7D%7D%7D"
ATTRIBUTES = "src edition heading-level integrity keep lang loading sections since theme".split()
LINE = re.compile(r"^::trend\[(.*)\]\{(.*)\}\s*$")
ATTRIBUTE = re.compile(r"""([\w-]+)=(?:"([^"]*)"|([^\s"]+))""")


def card(title, attributes):
    """A card, as HTML."""
    href = attributes.get("href")
    given = "".join(f' {name}="{escape(attributes[name])}"' for name in ATTRIBUTES if name in attributes)
    fallback = f'<a href="{escape(href)}">{escape(title or href)}</a>' if href else escape(title)
    return f"<trend-card{given}>{fallback}</trend-card>"


class TrendLines(Preprocessor):
    def run(self, lines):
        return [LINE.sub(self._replace, line) for line in lines]

    def _replace(self, match):
        attributes = {name: quoted or bare for name, quoted, bare in ATTRIBUTE.findall(match[2])}
        html = card(match[1], attributes)
        if not self.md.trend_embed:
            self.md.trend_embed = True
            once = f'<link rel="stylesheet" href="{ROOM}"><script type="module" async src="{escape(SCRIPT)}"></script>'
            html = once + html
        return self.md.htmlStash.store(html)


class TrendExtension(Extension):
    def extendMarkdown(self, md):
        md.registerExtension(self)
        self.md = md
        self.reset()
        # After fenced code (25), which is not to be read.
        md.preprocessors.register(TrendLines(md), "trend-embed", 24)

    def reset(self):
        self.md.trend_embed = False


def makeExtension(**settings):
    return TrendExtension(**settings)


def on_config(config):
    config["markdown_extensions"].append(TrendExtension())
    return config
