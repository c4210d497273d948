extension PageStyle {
  /// The page on A4: no navigation, every `details` open, table headings on every sheet, no figure,
  /// card or row torn in two.
  static let print = """
    @page { size: A4; margin: 17mm 16mm 18mm; }
    @page { @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
    @media print {
      body { font-size: 10pt; line-height: 1.45; border-top: 0; }
      header, .columns, footer { max-width: none; padding: 0; }
      header { padding-bottom: 6mm; border-bottom: 1.5mm solid var(--accent); }
      h1 { font-size: 22pt; }
      h2 { font-size: 15pt; }
      h3 { font-size: 12pt; }
      .skip, nav, .download { display: none; }
      .columns { display: block; }
      h2, h3, h4, h5, h6, caption, .finding, summary { break-after: avoid; }
      p, li { orphans: 3; widows: 3; }
      p, li, ul { max-width: 160mm; }
      a { color: inherit; text-decoration: none; }
      section { margin-top: 5mm; padding-top: 4mm; }
      section.new-page { break-before: page; border-top: 0; margin-top: 0; }
      .part { margin-top: 6mm; }
      figure, .key > div, .notice, tr, .table:not(:has(tr:nth-child(9))) { break-inside: avoid; }
      .key { grid-template-columns: repeat(auto-fit, minmax(38mm, 1fr)); gap: 3mm; }
      .key > div { padding: 2.5mm 3mm 3mm; }
      .key dd { font-size: 17pt; }
      .key > div, .notice, .marked { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      details::details-content { content-visibility: visible; display: block; height: auto; }
      details > summary { list-style: none; color: inherit; }
      details:has(> .opened > .table:only-child) > summary { display: none; }
      .opened { border-left: 0; padding-left: 0; }
      .scroll { container-type: normal; overflow: visible; }
      thead { display: table-header-group; }
      table { font-size: 8.5pt; max-width: 100%; }
      th, td { padding: 1mm 3mm 1mm 0; }
      td.words, th.name { min-width: 22mm; }
      thead th.number { width: 17mm; }
      caption span, .finding { position: static; width: auto; max-width: none; font-size: 10pt; }
      .picture svg { max-height: 88mm; }
      .foot, footer p { font-size: 8pt; }
      footer h2 { font-size: 10pt; }
    }

    """
}
