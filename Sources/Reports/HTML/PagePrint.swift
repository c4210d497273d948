extension PageStyle {
  /// The page on A4, of which no table is wider, as browsers then shrink every sheet: no navigation,
  /// every `details` open, table headings on every sheet, no figure, card or row torn in two.
  static let print = """
    @page { size: A4; margin: 15mm 15mm 17mm; }
    @page { @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
    @media print {
      body { font-size: 9.5pt; line-height: 1.4; border-top: 0; }
      header, .columns, footer { max-width: none; padding: 0; }
      header { padding-bottom: 6mm; border-bottom: 1.5mm solid var(--accent); }
      h1 { font-size: 22pt; }
      h2 { font-size: 15pt; }
      h3 { font-size: 12pt; }
      .skip, nav, .download { display: none; }
      .columns { display: block; }
      h2, h3, h4, h5, h6, caption, .finding, summary { break-after: avoid; }
      p, li { orphans: 3; widows: 3; }
      p, li, ul, .notice { max-width: 180mm; }
      a { color: inherit; text-decoration: none; }
      section { margin-top: 4mm; padding-top: 3mm; }
      p, ul { margin-top: 2mm; }
      li + li { margin-top: 1mm; }
      .table, figure { margin-top: 4mm; }
      section.new-page { break-before: page; border-top: 0; margin-top: 0; }
      .part { margin-top: 6mm; }
      figure, .key > div, .notice, tr, .table:not(:has(tr:nth-child(9))) { break-inside: avoid; }
      .key { grid-template-columns: repeat(auto-fit, minmax(38mm, 1fr)); gap: 3mm; }
      .key > div { padding: 2.5mm 3mm 3mm; row-gap: 2mm; }
      .key dd span { font-size: 9pt; }
      .key dd { font-size: 14pt; }
      .key > div, .notice, .marked { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      details::details-content { content-visibility: visible; display: block; height: auto; }
      details > summary { list-style: none; color: inherit; }
      details:has(> .opened > .table:only-child) > summary { display: none; }
      .opened { border-left: 0; padding-left: 0; }
      .scroll { container-type: normal; overflow: visible; }
      thead { display: table-header-group; }
      table { font-size: 8pt; line-height: 1.25; max-width: 100%; }
      th, td { padding: .7mm 3mm .7mm 0; }
      tbody .group th { padding-top: 2.5mm; }
      td.words { min-width: 22mm; overflow-wrap: anywhere; }
      td.listed { min-width: 0; }
      th.name { min-width: 46mm; }
      .table:has(.group) th.name { min-width: 63mm; }
      thead th.number { width: 17mm; }
      .table:not(.many):has(.group) table { width: 100%; }
      .table:not(.many):has(.group) thead th.number { width: auto; }
      .many table { font-size: 7pt; }
      .many th, .many td { padding-right: 1.2mm; }
      .many td.words, .table.many th.name { min-width: 15mm; }
      .many thead th.number { width: auto; }
      caption span, .finding { position: static; width: auto; max-width: none; font-size: 9.5pt; }
      .picture svg { max-height: 72mm; max-width: 122mm; }
      .side-by-side { column-gap: 6mm; }
      .side-by-side svg { max-width: 76mm; max-height: 105mm; }
      .foot, footer p { font-size: 7.5pt; line-height: 1.3; }
      .foot { margin-top: 1.5mm; }
      .foot p { max-width: none; margin-top: .5mm; }
      footer h2 { font-size: 10pt; }
    }

    """
}
