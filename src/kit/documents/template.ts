// SPDX-License-Identifier: EUPL-1.2

/**
 * The paper's layout in Typst 0.14. Content comes in as JSON and is only ever text: nothing of it is read as markup.
 * Headers, footers, backgrounds and strokes become artifacts, which screen readers skip.
 */
export const template = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let look = json(bytes(sys.inputs.look))
#let words = json(bytes(sys.inputs.words))
#let ink = rgb(look.ink)
#let quiet = rgb(look.quiet)
#let accent = rgb(look.accent)
#let hairline = 0.5pt + rgb(look.rule)
#let points(name) = look.size.at(name) * 1pt
#let created = {
  let (day, time) = paper.createdAt.split("T")
  let (year, month, date) = day.split("-").map(int)
  let (hour, minute, second) = time.slice(0, 8).split(":").map(int)
  datetime(year: year, month: month, day: date, hour: hour, minute: minute, second: second)
}

#let lines(given) = given.split("\n").join(linebreak())
#let rich(runs) = for run in runs { if run.strong { strong(lines(run.text)) } else { lines(run.text) } }
#let shortened(given, most) = {
  let letters = given.clusters()
  if letters.len() > most { letters.slice(0, most - 1).join().trim() + "…" } else { given }
}

#let hexagon(x, y, paint) = place(top + left, dx: x, dy: y, polygon(
  fill: paint, (5.2mm, 0mm), (10.4mm, 3mm), (10.4mm, 9mm), (5.2mm, 12mm), (0mm, 9mm), (0mm, 3mm),
))
#let motif = {
  hexagon(171mm, -4mm, accent.lighten(88%))
  hexagon(182mm, -4mm, accent.lighten(72%))
  hexagon(193mm, -4mm, accent)
  hexagon(187.5mm, 5.5mm, accent.lighten(88%))
  hexagon(198.5mm, 5.5mm, rgb(look.honey))
  hexagon(204mm, 15mm, accent.lighten(88%))
}
// Worked out once, not on every page.
#let short = (
  title: shortened(paper.title, 80), kicker: shortened(paper.kicker, 40),
  footer: shortened(paper.footer, 160), watermark: shortened(paper.watermark, 40),
)
#let watermark = align(center + horizon, rotate(-54deg, reflow: false, text(
  size: calc.min(120pt, 1000pt / calc.max(short.watermark.clusters().len(), 1)),
  weight: 600, fill: rgb(look.watermark), hyphenate: false, short.watermark,
)))
#let running = context if here().page() > 1 {
  set text(size: 8.5pt, fill: quiet)
  block(stroke: (bottom: hairline), inset: (bottom: 5pt), width: 100%, grid(
    columns: (1fr, auto), column-gutter: 8mm,
    short.title, short.kicker,
  ))
}
#let foot = context {
  set text(size: 8.5pt, fill: quiet)
  grid(
    columns: (1fr, auto), column-gutter: 8mm, short.footer,
    [#words.page #here().page() #words.pageOf #counter(page).final().first()],
  )
}

#set document(title: paper.title, date: created)
#set text(font: look.families, fallback: false, lang: paper.lang, region: "DE", size: points("body"), fill: ink, hyphenate: true)
#set par(leading: 0.66em, spacing: if paper.letters { 1.3em } else { 1em }, justify: false, linebreaks: "optimized")
#set strong(delta: 200)
#set page(
  width: look.page.width * 1mm, height: look.page.height * 1mm,
  margin: (top: look.page.top * 1mm, bottom: look.page.bottom * 1mm, left: look.page.left * 1mm, right: look.page.right * 1mm),
  header: if paper.letters { none } else { running }, footer: if paper.letters { none } else { foot },
  background: { if paper.watermark != "" { watermark }; context if paper.letters or here().page() == 1 { place(top + left, motif) } },
)

// Addresses and other long strings break without a hyphen. An empty box lets them and leaves nothing behind when copied.
#let parts(word) = word.matches(regex("[^/.@_=&?:;,]*[/.@_=&?:;,]*")).map(found => found.text).filter(part => part != "")
#let chunks(most) = part => if part.clusters().len() > most { part.clusters().chunks(12).map(each => each.join()) } else { (part,) }
#show regex("\S{21,}"): found => {
  let address = found.text.contains(regex("[@/_=]"))
  set text(hyphenate: false) if address
  parts(found.text).map(chunks(if address { 16 } else { 40 })).flatten().join(box())
}

#set list(marker: ([•], [–]), body-indent: 0.6em, spacing: 0.75em, tight: false)
#set enum(body-indent: 0.6em, spacing: 0.75em, tight: false)
#show heading: set text(weight: 600, fill: ink)
#show heading.where(level: 1): set text(size: points(if paper.letters { "h1" } else { "title" }))
#show heading.where(level: 1): set block(above: if paper.letters { 1.5em } else { 0.5em }, below: if paper.letters { 1em } else { 0.7em })
#show heading.where(level: 1): set par(leading: 0.42em)
#show heading.where(level: 2): set text(size: points("h1"), fill: accent)
#show heading.where(level: 2): set block(above: 1.9em, below: 0.8em)
#show heading.where(level: 3): set text(size: points("h2"))
#show heading.where(level: 3): set block(above: 1.6em, below: 0.75em)
#show heading.where(level: 4): set text(size: points("h3"))
#show heading.where(level: 4): set block(above: 1.4em, below: 0.7em)
#show figure: set align(start)
#show figure: set block(above: 1.3em, below: 1.5em)
#show figure.caption: set text(size: points("small"), weight: 600)
#show figure.caption: set block(sticky: true)
#set figure(numbering: none, supplement: none, gap: 0.7em)
#set figure.caption(separator: none, position: top)

// Headings are only hyphenated when a word would not fit the line. Unit: letters.
#let widest-word = 24
#let titled(level, text) = {
  set std.text(hyphenate: text.split(" ").any(word => word.clusters().len() > widest-word))
  heading(level: level, text)
}

#let pairs(items) = {
  set strong(delta: 0)
  set text(size: 9.5pt)
  set par(leading: 0.55em, spacing: 0.72em)
  block(width: 100%, stroke: (top: 1pt + accent, bottom: hairline), inset: (y: 9pt), above: 1.6em, below: 2em, terms(
    tight: false, separator: none, hanging-indent: 40mm,
    ..items.map(item => {
      let label = text(fill: quiet, item.label)
      // A box keeps the values in line, but cannot go on over the page.
      terms.item(if item.label.len() < 80 { box(width: 40mm, inset: (right: 4mm), label) } else { label + h(1em) }, lines(item.value))
    }),
  ))
}

#let bulleted(block) = {
  let kind = if block.style == "number" { enum } else { list }
  std.block(breakable: not block.together, kind(..block.items.map(item => {
    rich(item.text)
    if item.items.len() > 0 { list(..item.items.map(rich)) }
  })))
}

// Typst keeps headers and footers in one piece. One that may not fit a page is printed as a row, so that nothing is cut off.
#let grouped(group, row, cells) = if row.maySplit { cells } else { (group(..cells),) }
#let tabular(block) = {
  let cells(row, ..style, bold: false) = row.cells.enumerate().map(((index, text)) => table.cell(
    breakable: row.maySplit, ..style,
    if bold or (index == 0 and block.rowHeaders) { strong(lines(text)) } else { lines(text) },
  ))
  set text(size: points("small"), number-width: "tabular")
  set par(leading: 0.55em)
  show figure: set std.block(breakable: not block.together)
  figure(
    kind: table,
    caption: if block.caption != "" { block.caption },
    table(
      columns: block.columns.map(column => column.share * block.width * 1%),
      align: block.columns.map(column => (start: left, center: center, end: right).at(column.align)),
      inset: (x: 5pt, y: 5pt),
      stroke: (x: none, top: none, bottom: hairline),
      ..grouped(table.header, block.head, cells(
        block.head, bold: true, fill: rgb(look.wash), stroke: (bottom: 1pt + accent), align: bottom,
      )),
      ..block.rows.map(row => cells(row)).flatten(),
      ..if block.totals != none {
        grouped(table.footer.with(repeat: false), block.totals, cells(block.totals, bold: true, stroke: (top: 1pt + ink, bottom: none)))
      },
    ),
  )
}

#let defined(block) = terms(
  tight: false, separator: linebreak(), hanging-indent: 0mm, spacing: 0.9em,
  ..block.items.map(item => terms.item(item.term, rich(item.text))),
)

#let boxed(note) = block(
  width: 100%, fill: rgb(look.wash), stroke: (left: 2.5pt + accent), inset: (left: 12pt, right: 12pt, y: 10pt), above: 1.3em, below: 1.3em,
  {
    set par(spacing: 0.7em)
    if note.title != "" { strong(note.title); parbreak() }
    note.paragraphs.map(rich).join(parbreak())
  },
)

#let drawn(block, width) = figure(
  kind: image, alt: block.alternative,
  caption: if block.caption != "" { block.caption },
  image(bytes(block.svg), format: "svg", alt: block.alternative, width: width),
)
#let pictured(block) = if block.beside.all(run => run.text == "") { drawn(block, block.width * 100%) } else {
  grid(columns: (block.width * 100%, 1fr), column-gutter: 7mm, align: horizon, drawn(block, 100%), rich(block.beside))
}

// Empty lines to write on. They are strokes, so screen readers hear the question and nothing else.
#let written(block) = for item in block.items {
  std.block(breakable: false, width: 100%, above: 1.1em, below: 0.5em, {
    strong(item.label)
    if item.known != "" { h(0.6em); text(size: 9pt, fill: quiet, item.known) }
    for _ in range(item.lines) { std.block(above: 0mm, below: 0mm, width: 100%, height: 7.5mm, stroke: (bottom: 0.5pt + quiet)) }
  })
}
#let ticked(block) = std.block(breakable: false, above: 1.1em, below: 1em, {
  if block.label != "" { strong(block.label); h(1em) }
  for choice in block.choices {
    box({ box(width: 3.4mm, height: 3.4mm, baseline: 0.5mm, stroke: 0.7pt + ink); h(0.4em); choice })
    h(1.4em)
  }
})

#let signed(block) = std.block(breakable: block.lines.any(line => line.len() > 200), above: 20mm, width: 100%, grid(
  columns: (1fr, 1fr), column-gutter: 14mm, row-gutter: 16mm,
  ..block.lines.map(label => std.block(width: 100%, stroke: (top: 0.6pt + ink), inset: (top: 4pt), text(size: points("small"), label))),
))

#let show-block(block) = if block.kind == "heading" { titled(block.level + if paper.letters { 0 } else { 1 }, block.text) } else if (
  block.kind == "paragraph"
) { if block.keep { std.block(sticky: true, rich(block.text)) } else { rich(block.text); parbreak() } } else if block.kind == "list" { bulleted(block) } else if block.kind == "table" {
  tabular(block)
} else if block.kind == "definitions" { defined(block) } else if block.kind == "note" { boxed(block) } else if (
  block.kind == "figure"
) { pictured(block) } else if block.kind == "signatures" { signed(block) } else if block.kind == "writing" {
  written(block)
} else if block.kind == "ticks" { ticked(block) } else if block.kind == "pageBreak" { pagebreak(weak: true) }

#if paper.kicker != "" and not paper.letters { text(size: 10.5pt, weight: 600, fill: accent, paper.kicker); parbreak() }
#if not paper.letters { titled(1, paper.title) }
#if paper.subtitle != "" { text(size: points("subtitle"), fill: quiet, paper.subtitle); parbreak() }
#if paper.metadata.len() > 0 { pairs(paper.metadata) }
// A signature never stands alone on a page: a short list before it comes along.
#for (index, block) in paper.blocks.enumerate() {
  let signs = paper.blocks.at(index + 1, default: (kind: "")).kind == "signatures"
  if signs and block.kind == "list" and block.items.len() < 8 { std.block(sticky: true, show-block(block)) } else { show-block(block) }
}
`;
