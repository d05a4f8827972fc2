// pure

/** Commands whose sign every voice knows a name for. */
const SIGNS: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  zeta: 'ζ',
  eta: 'η',
  theta: 'θ',
  iota: 'ι',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  upsilon: 'υ',
  phi: 'φ',
  varphi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  times: '×',
  cdot: '·',
  div: '÷',
  pm: '±',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  neq: '≠',
  ne: '≠',
  approx: '≈',
  equiv: '≡',
  infty: '∞',
  sum: '∑',
  prod: '∏',
  int: '∫',
  partial: '∂',
  nabla: '∇',
  in: '∈',
  to: '→',
  rightarrow: '→',
  ldots: '…',
  cdots: '…',
  dots: '…',
};
/** Commands that set type and say nothing. */
const SETTING =
  /\\(?:(?:display|text|script)style|left|right|big+[lr]?|math[a-z]+|text[a-z]*|operatorname|q?quad|limits|(?:begin|end)\{[a-z]*\*?\})(?![a-zA-Z])/gi;
const RAISED: Readonly<Record<string, string>> = { 2: '²', 3: '³' };
/** Fractions in fractions; no formula that can be followed by ear has more. */
const DEEPEST = 4;

const group = (text: string): string =>
  /^[\p{L}\p{N}\s]{0,12}$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`;

/**
 * TeX as it is read aloud: "\frac{a}{b}" is "a / b", "x^{2}" is "x²", of which voices make words of their language,
 * names of commands are words. Text without commands stays as it is.
 */
export function readableTex(tex: string): string {
  if (!/[\\^_{}]/.test(tex)) return tex;
  let text = tex.replaceAll(SETTING, ' ').replaceAll(/\\([,;:!> ]|\\)/g, ' ');
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    text = text
      .replaceAll(
        /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g,
        (_, over: string, under: string) => ` ${group(over)} / ${group(under)} `,
      )
      .replaceAll(/\\sqrt\s*\{([^{}]*)\}/g, (_, under: string) => ` √${group(under)} `)
      .replaceAll(
        /\^\s*(?:\{\s*([^{}]*?)\s*\}|(\d))/g,
        (_, grouped: string | undefined, digit: string | undefined) => {
          const power = grouped ?? digit ?? '';
          return RAISED[power] ?? `^${group(power)}`;
        },
      )
      .replaceAll(
        /_\s*(?:\{\s*([^{}]*?)\s*\}|(\w))/g,
        (_, grouped: string | undefined, sign: string | undefined) => ` ${grouped ?? sign ?? ''} `,
      );
  }
  return text
    .replaceAll(/\\([a-zA-Z]+)/g, (_, name: string) => ` ${SIGNS[name] ?? name} `)
    .replaceAll(/\\(.)/g, '$1')
    .replaceAll(/[{}&$]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
