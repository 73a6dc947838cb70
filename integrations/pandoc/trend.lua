-- Shows a trend where a div has the class "trend" and a src: pandoc --lua-filter trend.lua.
-- Formats other than HTML keep what is inside the div.

local SCRIPT = "/trend-embed/trend-embed.js"
local ROOM = "data:text/css,%40media%20screen%20and%20(scripting)%7B:is(trend-card,trend-provider):not(:defined)%7Bdisplay:block;min-height:100vh;animation:trend-room%200s%2020s%20forwards%7D%40keyframes%20trend-room%7Bto%7Bmin-height:0%7D%7D%7D"
local ATTRIBUTES = "src edition heading-level integrity keep lang loading sections since theme"

local function escape(text)
  return (text:gsub('[&<>"]', { ["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;" }))
end

local first = true

function Div(div)
  if not (div.classes:includes("trend") and div.attributes.src and FORMAT:match("html")) then
    return nil
  end
  local tag = "<trend-card"
  for name in ATTRIBUTES:gmatch("%S+") do
    local value = div.attributes[name]
    if value then
      tag = tag .. " " .. name .. '="' .. escape(value) .. '"'
    end
  end
  local blocks = pandoc.List()
  if first then
    first = false
    local link = '<link rel="stylesheet" href="' .. ROOM .. '">'
    local script = '<script type="module" async src="' .. escape(SCRIPT) .. '"></script>'
    blocks:insert(pandoc.RawBlock("html", link .. script))
  end
  blocks:insert(pandoc.RawBlock("html", tag .. ">"))
  blocks:extend(div.content)
  blocks:insert(pandoc.RawBlock("html", "</trend-card>"))
  return blocks
end
