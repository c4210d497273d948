/// The page's look on a screen: dark ink on white or, for readers who have asked for that, light on dark;
/// one accent, text of 70 characters a line while tables and maps may be wider.
///
/// Drawings keep their white sheet. Nothing is told by colour alone, colours are the reader's in forced-colours mode, and no part is
/// wider than a screen of 320 px: what must be wider scrolls by itself.
package enum PageStyle {
  /// Colours, type, links and what is read but not seen: what every page of ours has.
  package static let foundation = """
    :root {
      --ink: #17212b; --quiet: #4b5763; --accent: #0b4f6c; --tint: #edf3f6; --line: #c8d1d8;
      --gutter: clamp(1rem, 4vw, 2.5rem);
    }
    *, *::before, *::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
    body {
      margin: 0; color: var(--ink); background: #fff; border-top: .5rem solid var(--accent);
      font: 1.0625rem/1.55 -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans",
        Arial, system-ui, sans-serif;
      overflow-wrap: break-word;
    }
    h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-wrap: balance; margin: 0; }
    h1 { font-size: clamp(1.75rem, 1.2rem + 2.4vw, 2.75rem); letter-spacing: -.015em; }
    h2 { font-size: clamp(1.4rem, 1.2rem + .9vw, 1.875rem); letter-spacing: -.01em; }
    h3 { font-size: 1.3125rem; }
    h4, h5, h6 { font-size: 1.0625rem; }
    p, ul { margin: 1rem 0 0; max-width: 70ch; }
    ul { padding-left: 1.25rem; }
    li + li { margin-top: .375rem; }
    li::marker { color: var(--accent); }
    code { font: .9em ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, monospace; }
    a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: 1px; }
    a:hover { text-decoration-thickness: 3px; }
    a:focus-visible, summary:focus-visible, .scroll:focus-visible {
      outline: 3px solid var(--accent); outline-offset: 3px;
    }
    main:focus { outline: none; }
    .unseen {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    .skip {
      position: absolute; left: -999rem; top: 0; z-index: 1; padding: .75rem 1rem;
      background: #fff; font-weight: 700;
    }
    .skip:focus { left: 0; }


    """

  static let screen =
    foundation + """
      :root { --paper: #fff; }
      @media (prefers-color-scheme: dark) {
        :root {
          --ink: #e9eef2; --quiet: #aab6c0; --accent: #86c8e6; --tint: #1b2831; --line: #3b4853;
          --paper: #10171d;
        }
      }
      body { background: var(--paper); }
      .skip { background: var(--paper); }
      header, .columns, footer { max-width: 82rem; margin: 0 auto; padding: 0 var(--gutter); }
      header { padding-top: clamp(1.5rem, 5vw, 3.5rem); padding-bottom: clamp(1rem, 3vw, 2rem); }
      header h1 { max-width: 28ch; }
      header p { margin-top: .75rem; font-size: 1.1875rem; color: var(--quiet); }
      nav { border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); padding: 1rem 0; }
      nav h2 { display: inline; font-size: 1.0625rem; letter-spacing: 0; }
      nav details { margin: 0; }
      nav summary { color: var(--ink); }
      nav p { margin: .75rem 0 0; font-weight: 700; }
      nav ol { list-style: none; margin: .5rem 0 0; padding: 0; }
      nav li + li { margin-top: 0; }
      nav a { display: block; padding: .25rem 0; line-height: 1.35; text-decoration: none; }
      nav a:hover { text-decoration: underline; }
      main { min-width: 0; padding-bottom: 3rem; }
      section { margin-top: 2.5rem; padding-top: 2rem; border-top: 1px solid var(--line); }
      section:first-child { border-top: 0; padding-top: 0; }
      .part { margin-top: 2.25rem; }
      @media (min-width: 64rem) {
        .columns { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 3rem; }
        nav {
          position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto;
          border-bottom: 0; font-size: .9375rem;
        }
        .contents::details-content { content-visibility: visible; display: block; height: auto; }
        .contents > summary { list-style: none; cursor: auto; pointer-events: none; }
        section:first-child { margin-top: 0; padding-top: .75rem; }
      }
      footer { border-top: 1px solid var(--line); padding-top: 1.5rem; padding-bottom: 3rem; }
      footer h2 { font-size: 1.0625rem; letter-spacing: 0; }
      footer p { font-size: .9375rem; color: var(--quiet); margin-top: .5rem; }

      .key {
        display: grid; grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr));
        gap: 1rem; margin: 1.5rem 0 0;
      }
      .key > div {
        display: grid; grid-row: span 3; grid-template-rows: subgrid; row-gap: .75rem;
        border-top: 4px solid var(--accent); background: var(--tint); padding: .875rem 1rem 1rem;
      }
      .key dt { line-height: 1.35; }
      .key dd {
        margin: 0; font-size: 1.5rem; line-height: 1.15; font-weight: 700; letter-spacing: -.015em;
      }
      .key dd + dd { border-top: 1px solid var(--line); padding-top: .625rem; }
      .key dd span {
        display: block; margin-top: .125rem; font-size: .9375rem; font-weight: 400; line-height: 1.35;
        letter-spacing: 0;
      }
      .notice {
        max-width: 74ch; margin-top: 1.5rem; padding: .875rem 1.25rem 1rem;
        border-left: .5rem solid var(--accent); background: var(--tint);
      }
      .notice p { margin: 0; }
      details { margin-top: 1.5rem; }
      summary { color: var(--accent); font-weight: 600; cursor: pointer; padding: .25rem 0; }
      .opened { border-left: 3px solid var(--line); padding-left: clamp(.75rem, 2vw, 1.25rem); }
      .opened > :first-child { margin-top: .75rem; }

      .table, figure { margin: 2rem 0 0; }
      .scroll { container-type: inline-size; overflow-x: auto; }
      table {
        border-collapse: collapse; font-size: .9375rem; line-height: 1.35;
        font-variant-numeric: tabular-nums lining-nums;
      }
      caption { text-align: left; padding-bottom: .625rem; }
      caption span {
        display: block; position: sticky; left: 0; width: max-content; max-width: min(42rem, 100cqi);
        font-size: 1.0625rem; font-weight: 700;
      }
      th, td { padding: .4375rem 1.25rem .4375rem 0; text-align: left; vertical-align: top; }
      th:last-child, td:last-child { padding-right: .25rem; }
      thead th { vertical-align: bottom; border-bottom: 2px solid var(--ink); }
      tbody th { font-weight: 400; }
      tbody .group th {
        padding-top: 1.5rem; font-weight: 700; border-bottom: 1px solid var(--ink);
      }
      tbody tr { border-bottom: 1px solid var(--line); }
      th.number, td.number { text-align: right; }
      thead th.number { width: 6rem; }
      td.number { white-space: nowrap; }
      td.listed { white-space: normal; min-width: 8rem; }
      td.words, th.name { min-width: 10rem; }
      td.absent { white-space: normal; color: var(--quiet); font-style: italic; }
      .marked { background: var(--tint); }
      .marked th, .marked td { font-weight: 700; }
      .marker { color: var(--accent); }
      .gap { border-top: 4px double var(--quiet); }
      @media (max-width: 37.5em) {
        th.name {
          position: sticky; left: 0; min-width: 7rem; max-width: 45cqi;
          background: linear-gradient(to left, var(--line) 1px, var(--paper) 1px);
        }
        .marked th.name { background: linear-gradient(to left, var(--line) 1px, var(--tint) 1px); }
      }
      .finding { margin: 0; max-width: 46rem; font-size: 1.0625rem; font-weight: 700; }
      .picture { margin-top: .75rem; }
      .picture svg { display: block; max-width: 100%; height: auto; }
      .narrow { display: none; }
      @media screen and (max-width: 37.5em) {
        .wide { display: none; }
        .narrow { display: block; }
      }
      @media print, screen and (min-width: 64rem) {
        .side-by-side { display: grid; grid-template-columns: 1fr 1fr; column-gap: 2rem; }
        .side-by-side > figure {
          display: grid; grid-row: span 3; grid-template-rows: subgrid; align-items: start;
        }
        .side-by-side .wide { display: none; }
        .side-by-side .narrow { display: block; }
      }
      .foot { margin-top: .75rem; font-size: .875rem; line-height: 1.45; color: var(--quiet); }
      .foot p { max-width: 80ch; margin: .25rem 0 0; }
      @media (forced-colors: active) {
        .key > div, .notice { border: 1px solid; }
        .marked { outline: 2px solid; outline-offset: -2px; }
      }

      """
}
