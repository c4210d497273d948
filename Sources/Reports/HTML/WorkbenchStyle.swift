extension PageStyle {
  /// The part of a page in which readers try plans, and tables that its script lets them sort.
  static let workbench = """
    button, input, select { font: inherit; color: var(--ink); background: var(--paper); }
    button, select, input[type="search"] {
      min-height: 2.25rem; padding: .25rem .75rem; border: 1px solid var(--quiet);
      border-radius: .25rem; max-width: 100%;
    }
    button { cursor: pointer; font-weight: 600; color: var(--accent); }
    button:hover { text-decoration: underline; }
    button:focus-visible, input:focus-visible, select:focus-visible {
      outline: 3px solid var(--accent); outline-offset: 2px;
    }
    .try-choose { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; margin-top: 1.25rem; }
    .try-choose label { display: block; font-weight: 600; }
    .try-choose > div { flex: 1 1 16rem; }
    .try-choose select { display: block; width: 100%; margin-top: .25rem; }
    .try-choose .try-keep { flex: 1 1 100%; display: flex; flex-wrap: wrap; gap: .75rem; }
    .try-summary {
      max-width: none; margin-top: 1.25rem; padding: .875rem 1.25rem; background: var(--tint);
      border-left: .5rem solid var(--accent); font-weight: 600;
    }
    .try-pair { display: grid; gap: 1.5rem; margin-top: 1.5rem; }
    @media (min-width: 75rem) {
      .try-pair { grid-template-columns: 19rem minmax(0, 1fr); align-items: start; }
      .try-sites { max-height: 44rem; overflow-y: auto; padding-right: .5rem; }
    }
    .try-pair figure { margin: 0; }
    .try-pair .picture { margin-top: 0; }
    .try-pair use[data-site] { cursor: pointer; }
    .try-pair use.fixed { cursor: auto; }
    .try-sites fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
    .try-sites fieldset + fieldset { margin-top: 1.25rem; }
    .try-sites legend { padding: 0; font-weight: 700; }
    .try-sites ul { list-style: none; margin: .25rem 0 0; padding: 0; max-width: none; }
    .try-sites li + li { margin-top: 0; }
    .try-sites label {
      display: flex; gap: .625rem; align-items: baseline; min-height: 2rem; padding: .25rem 0;
      line-height: 1.35; cursor: pointer;
    }
    .try-sites input { flex: none; width: 1.25rem; height: 1.25rem; margin: 0; position: relative;
      top: .2rem; accent-color: var(--accent); }
    .try-sites small { color: var(--quiet); font-size: .875rem; }
    .try-legend p { margin: .75rem 0 0; font-weight: 600; font-size: .9375rem; }
    .try-legend ul {
      display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: .375rem 0 0;
      padding: 0; max-width: none; font-size: .9375rem;
    }
    .try-legend li { display: flex; gap: .5rem; align-items: center; margin-top: 0; }
    .try-legend svg { flex: none; background: #fff; border-radius: .125rem; }
    .try-readout { min-height: 1.5em; margin: .5rem 0 0; font-size: .9375rem; color: var(--quiet); }
    .try-better { margin-top: 2rem; }
    .try-better li { margin-top: .75rem; }
    .try-better button { padding: .125rem .625rem; }
    .try-tables td.listed { min-width: 13rem; }
    .sort {
      min-height: 1.75rem; padding: .125rem .25rem; margin: 0 -.25rem; border: 1px solid transparent;
      background: none; color: var(--ink); font-weight: 700; text-align: inherit;
      overflow-wrap: normal;
    }
    .sort::after { content: " \\21C5"; color: var(--quiet); font-weight: 400; }
    [aria-sort="ascending"] .sort::after { content: " \\2191"; color: var(--accent); }
    [aria-sort="descending"] .sort::after { content: " \\2193"; color: var(--accent); }
    .find {
      display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; margin-bottom: .75rem;
    }
    .find label { font-size: .9375rem; font-weight: 600; }
    .find p { margin: 0; font-size: .9375rem; color: var(--quiet); }
    @media (forced-colors: active) {
      .try-summary { border: 1px solid; }
      .try-legend svg, .reach-map { forced-color-adjust: none; }
    }
    /* A click moves what stands below it: sections that need not be looked into are moved as they are. */
    @media screen { section:not(.try) { contain: layout paint; overflow-clip-margin: 6px; } }
    @media print { .try, .find { display: none; } .sort::after { content: none; } }

    """
}
