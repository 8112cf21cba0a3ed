extension ReportPage {
    /// How the page looks on a screen of any width, on paper, and in the colours a reader has chosen.
    ///
    /// Without `<`, `>` and `&`, so that the page stays well-formed as XML.
    static let style = """
        :root{color-scheme:light;--ink:#1a1a1a;--soft:#484848;--line:#b4b4b4;--bar:#1f5a8a}
        *{box-sizing:border-box}
        body{font:1rem/1.5 system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;color:var(--ink);background:#fff;
        margin:0 auto;max-width:48rem;padding:1.5rem 1rem 3rem;hyphens:auto;overflow-wrap:break-word}
        h1{font-size:1.8rem;line-height:1.2;margin:.5rem 0 1rem}
        h2{font-size:1.4rem;line-height:1.3;margin:3rem 0 .5rem;padding-top:.5rem;border-top:3px solid var(--bar)}
        h3{font-size:1.05rem;line-height:1.4;margin:0;display:inline}
        header p,footer p{margin:.3rem 0;color:var(--soft)}
        nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;list-style:none;margin:1rem 0 0;padding:0}
        nav a{display:inline-block;padding:.3rem 0;color:var(--bar)}
        a:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
        table{border-collapse:collapse;width:100%;margin:1rem 0 2rem}
        .cut{table-layout:fixed}
        caption{text-align:left;padding:.3rem 0;font-weight:600}
        th,td{text-align:left;padding:.4rem .5rem .4rem 0;border-bottom:1px solid var(--line);vertical-align:top}
        thead th{font-size:.9rem;color:var(--soft);border-bottom-color:var(--ink)}
        tbody th{font-weight:500}
        td{font-variant-numeric:tabular-nums}
        .totals td,.totals th:last-child{width:30%;padding-left:1rem}
        .totals td{font-weight:600;overflow-wrap:normal}
        .cut th:first-child{width:40%}
        small{font-size:.85rem;font-weight:400;color:var(--soft);display:block}
        .definition{display:block;font-size:.9rem;font-weight:400;color:var(--soft)}
        .drawn{display:flex;gap:.75rem}
        .drawn span:first-child{flex:0 0 5.5rem}
        .bar{flex:1 1 0;min-width:0;height:1.1rem;margin-top:.2rem;fill:var(--bar)}
        .all th,.all td{border-top:2px solid var(--ink);font-weight:600}
        .heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        footer{margin-top:3rem;font-size:.9rem;overflow-wrap:anywhere;hyphens:none}
        @media (max-width:30rem){
        body{padding-top:.5rem}
        h1{font-size:1.5rem}
        .drawn{gap:.5rem}
        .drawn span:first-child{flex-basis:3.6rem}
        }
        @media (forced-colors:active){.bar{fill:CanvasText}}
        @media print{
        @page{margin:18mm 16mm}
        body{font-size:10pt;max-width:none;padding:0}
        nav{display:none}
        h2{margin-top:1.5rem}
        table{margin:.5rem 0 1rem}
        th,td{padding-top:.15rem;padding-bottom:.15rem}
        h2,caption,thead{break-after:avoid}
        tr,.cut{break-inside:avoid}
        }
        """
}
