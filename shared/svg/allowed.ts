import type { Schema } from 'hast-util-sanitize'

type Definition = NonNullable<Schema['attributes']>[string][number]

/** The CSS properties that SVG also has as attributes, by the names of hast. A style of these becomes an attribute. */
export const STYLE_ATTRIBUTES: ReadonlySet<string> = new Set([
  'alignmentBaseline', 'baselineShift', 'clipPath', 'clipRule', 'color', 'colorInterpolation', 'colorInterpolationFilters',
  'cursor', 'cx', 'cy', 'direction', 'display', 'dominantBaseline', 'fill', 'fillOpacity', 'fillRule', 'filter', 'floodColor',
  'floodOpacity', 'fontFamily', 'fontSize', 'fontSizeAdjust', 'fontStretch', 'fontStyle', 'fontVariant', 'fontWeight', 'height',
  'imageRendering', 'letterSpacing', 'lightingColor', 'markerEnd', 'markerMid', 'markerStart', 'mask', 'maskType', 'opacity',
  'overflow', 'paintOrder', 'pointerEvents', 'r', 'rx', 'ry', 'shapeRendering', 'stopColor', 'stopOpacity', 'stroke',
  'strokeDashArray', 'strokeDashOffset', 'strokeLineCap', 'strokeLineJoin', 'strokeMiterLimit', 'strokeOpacity', 'strokeWidth',
  'textAnchor', 'textDecoration', 'textRendering', 'transform', 'transformOrigin', 'unicodeBidi', 'vectorEffect', 'visibility',
  'width', 'wordSpacing', 'writingMode', 'x', 'y'
])

/** The other attributes that draw something. */
const OTHERS = [
  'amplitude', 'azimuth', 'baseFrequency', 'bias', 'clipPathUnits', 'd', 'diffuseConstant', 'divisor', 'dx', 'dy', 'edgeMode',
  'elevation', 'exponent', 'filterUnits', 'fr', 'fx', 'fy', 'gradientTransform', 'gradientUnits', 'id', 'in', 'in2', 'intercept',
  'k1', 'k2', 'k3', 'k4', 'kernelMatrix', 'kernelUnitLength', 'lengthAdjust', 'limitingConeAngle', 'markerHeight', 'markerUnits',
  'markerWidth', 'maskContentUnits', 'maskUnits', 'method', 'mode', 'numOctaves', 'offset', 'operator', 'order', 'orient',
  'pathLength', 'patternContentUnits', 'patternTransform', 'patternUnits', 'points', 'pointsAtX', 'pointsAtY', 'pointsAtZ',
  'preserveAlpha', 'preserveAspectRatio', 'primitiveUnits', 'radius', 'refX', 'refY', 'result', 'rotate', 'scale', 'seed', 'side',
  'slope', 'spacing', 'specularConstant', 'specularExponent', 'spreadMethod', 'startOffset', 'stdDeviation', 'stitchTiles',
  'surfaceScale', 'systemLanguage', 'tableValues', 'targetX', 'targetY', 'textLength', 'type', 'values', 'viewBox', 'x1', 'x2',
  'xChannelSelector', 'xmlSpace', 'y1', 'y2', 'yChannelSelector', 'z'
]

const FUNCTIONS = [
  'var', 'calc', 'min', 'max', 'clamp', // numbers
  'rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch', 'oklab', 'oklch', 'color', 'color-mix', 'light-dark',
  'matrix', 'translate', 'translatex', 'translatey', 'scale', 'scalex', 'scaley', 'rotate', 'skewx', 'skewy',
  'blur', 'brightness', 'contrast', 'drop-shadow', 'grayscale', 'hue-rotate', 'invert', 'opacity', 'saturate', 'sepia',
  'circle', 'ellipse', 'inset', 'polygon', 'path' // shapes to clip with
]

/**
 * What an attribute may say: of functions only those that ask for nothing, and `url()` of the drawing's own parts. Without
 * backslashes, by which CSS spells `url` in other ways.
 */
export const SAFE_VALUE = new RegExp(
  `^(?:[^(\\\\]|(?<=(?:^|[\\s,(+*/-]|\\b(?:${FUNCTIONS.join('|')})))\\(|(?<=\\burl)\\((?=\\s*["']?#))*$`, 'i'
)
/** The text of an id, in which any character may be. */
const ID: Definition = 'id'
const OWN_PART: Definition = ['href', /^#./]
/** A photograph in the drawing itself; an SVG in an SVG could not be looked into. */
const EMBEDDED = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[\w+/=\s]+$/i

/**
 * What may be in a drawing that becomes part of a page, for hast-util-sanitize: elements that draw, and attributes that ask
 * for nothing outside of it. No element of HTML is among them, so a browser reads the drawing as it was written.
 */
export const DRAWING: Schema = {
  tagNames: [
    'svg', 'g', 'defs', 'symbol', 'use', 'switch', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'image',
    'text', 'tspan', 'textPath', 'marker', 'mask', 'clipPath', 'pattern', 'linearGradient', 'radialGradient', 'stop', 'filter',
    'feBlend', 'feColorMatrix', 'feComponentTransfer', 'feComposite', 'feConvolveMatrix', 'feDiffuseLighting', 'feDisplacementMap',
    'feDistantLight', 'feDropShadow', 'feFlood', 'feFuncA', 'feFuncB', 'feFuncG', 'feFuncR', 'feGaussianBlur', 'feImage', 'feMerge',
    'feMergeNode', 'feMorphology', 'feOffset', 'fePointLight', 'feSpecularLighting', 'feSpotLight', 'feTile', 'feTurbulence'
  ],
  attributes: {
    '*': [ID, ...[...STYLE_ATTRIBUTES, ...OTHERS].filter(name => name !== ID).map((name): Definition => [name, SAFE_VALUE])],
    'use': [OWN_PART],
    'textPath': [OWN_PART],
    'pattern': [OWN_PART],
    'linearGradient': [OWN_PART],
    'radialGradient': [OWN_PART],
    'filter': [OWN_PART],
    'image': [['href', EMBEDDED]],
    'feImage': [['href', EMBEDDED, /^#./]]
  },
  ancestors: {},
  clobber: [],
  protocols: {},
  required: {}
}

/** Elements that are left out without a word: they say something of the drawing and draw nothing, in no browser of today. */
export const MUTE: ReadonlySet<string> = new Set([
  'title', 'desc', 'metadata', 'view', 'font', 'glyph', 'missing-glyph', 'hkern', 'vkern', 'font-face', 'font-face-src', 'font-face-uri',
  'font-face-name', 'font-face-format', 'color-profile', 'cursor'
])
