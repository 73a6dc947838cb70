"""Shows a trend: the directive ``.. trend:: src`` with the options title and href, and the attributes of <trend-card>.

Builders that write no HTML write the link.
"""

from html import escape

from docutils import nodes
from docutils.parsers.rst import Directive, directives

ROOM = "data:text/css,%40media%20screen%20and%20(scripting)%7B:is(trend-card,trend-provider):not(:defined)%7Bdisplay:block;min-height:100vh;animation:trend-room%200s%2020s%20forwards%7D%40keyframes%20trend-room%7Bto%7Bmin-height:0%7D%7D%7D"
ATTRIBUTES = "edition heading-level integrity keep lang loading sections since theme".split()


class trend(nodes.General, nodes.Element):
    """A card, with what shows in its place."""


class TrendDirective(Directive):
    required_arguments = 1
    option_spec = {name: directives.unchanged for name in ["title", "href", *ATTRIBUTES]}

    def run(self):
        given = dict(self.options)
        title, href = given.pop("title", ""), given.pop("href", None)
        card = trend("", attributes={"src": self.arguments[0], **given})
        text = title or href or ""
        card += nodes.paragraph("", "", nodes.reference("", text, refuri=href) if href else nodes.Text(text))
        return [card]


def visit_html(writer, node):
    given = "".join(f' {name}="{escape(value)}"' for name, value in node["attributes"].items())
    writer.body.append(f"<trend-card{given}>")


def depart_html(writer, node):
    writer.body.append("</trend-card>\n")


def leave_out(writer, node):
    """Other builders write what is inside."""


def add_script(app, pagename, templatename, context, doctree):
    if doctree is None or not any(doctree.findall(trend)):
        return
    script = escape(app.config.trend_embed_script)
    once = f'<link rel="stylesheet" href="{ROOM}"><script type="module" async src="{script}"></script>'
    context["metatags"] = context.get("metatags", "") + once


def setup(app):
    app.add_config_value("trend_embed_script", "/trend-embed/trend-embed.js", "html")
    others = {name: (leave_out, leave_out) for name in ["latex", "text", "man", "texinfo"]}
    app.add_node(trend, html=(visit_html, depart_html), **others)
    app.add_directive("trend", TrendDirective)
    app.connect("html-page-context", add_script)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
