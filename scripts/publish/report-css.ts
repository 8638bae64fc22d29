/** Style of the report: one sheet for screen and paper, light and dark, in the colours of the application (web/theme/tokens.css). */
export const reportCss = `
:root{color-scheme:light dark;--paper:#fff;--ground:#f3f6f6;--text:#142122;--quiet:#4c5b5d;--line:#d8dfdf;--accent:#00616b;--warn:#8a4b00;--warn-quiet:#fdf0dc;--good:#1d6b32}
@media(prefers-color-scheme:dark){:root{--paper:#10191a;--ground:#182324;--text:#eef3f3;--quiet:#a9b8b9;--line:#2e3c3d;--accent:#6fc6cf;--warn:#f0b45f;--warn-quiet:#33260f;--good:#7fcf94}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--text);font:16px/1.5 "Source Sans 3",system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;font-variant-numeric:tabular-nums}
main{max-width:60rem;margin:0 auto;padding:48px 24px 96px}
.inside{margin:0 0 32px;padding:12px 16px;border-left:4px solid var(--warn);background:var(--warn-quiet);color:var(--text)}
h1{margin:0;font-size:36px;line-height:1.15;font-weight:600;letter-spacing:-.01em}
.lead{margin:8px 0 0;color:var(--quiet);font-size:18px}
h2{margin:56px 0 8px;font-size:22px;line-height:1.2;font-weight:600}
h3{margin:32px 0 8px;font-size:16px;font-weight:600}
p{margin:0 0 16px;max-width:42rem}
.key{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:24px;margin:40px 0 0;padding:24px 0;border-block:1px solid var(--line)}
.key dt{color:var(--quiet);font-size:14px;line-height:1.3}
.key dd{margin:0;font-size:34px;line-height:1.15;font-weight:600}
.key div{display:flex;flex-direction:column-reverse;justify-content:flex-end}
table{width:100%;margin:8px 0 16px;border-collapse:collapse;font-size:15px}
caption{padding:0 0 4px;text-align:left;color:var(--quiet);font-size:14px}
th,td{padding:6px 16px 6px 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400}
thead th{color:var(--quiet);font-size:13px;vertical-align:bottom}
tbody th{font-weight:400}
td.n,th.n{text-align:right;white-space:nowrap}
td:last-child,th:last-child{padding-right:0}
code{font:13px/1.4 ui-monospace,SFMono-Regular,Menlo,monospace;color:var(--quiet);overflow-wrap:anywhere}
td:has(>.bar){width:60%;vertical-align:middle}
td>code{white-space:nowrap}
.bar{display:block;height:12px;min-width:1px;background:var(--accent);border-radius:0 2px 2px 0}
.verdict{font-size:18px}
.good{color:var(--good);font-weight:600}
ul{margin:0 0 16px;padding-left:20px;max-width:42rem}
li{margin:4px 0}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:4px 24px;margin:8px 0}
.facts dt{color:var(--quiet)}
.facts dd{margin:0}
.wide{overflow-x:auto}
@media(max-width:36rem){main{padding:24px 16px 64px}h1{font-size:28px}.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:8px}}
@media print{:root{--paper:#fff;--ground:#fff;--text:#000;--quiet:#333;--line:#999}body{font-size:10.5pt}main{max-width:none;padding:0}h2{margin-top:24pt}table,.key{break-inside:auto}tr,h2,h3,.key div{break-inside:avoid}h2,h3{break-after:avoid}.wide{overflow:visible}td>code{white-space:normal}.bar{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
@page{size:A4;margin:18mm 16mm}
`
	.trim()
	.replaceAll('\n', '')
