/** Scripts that write no spaces between words, as a range of PostgreSQL’s regular expressions: Han, kana and Hangul. */
export const ideographs =
  '\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\U00020000-\\U0003ffff';

/** Signs inside of numbers and addresses: `FC-2026-000123`, `a.b@c.cn`. What they join is looked for side by side. */
const joining = '\\u0023\\u002d-\\u002f\\u003a\\u0040\\u005f';

/** What stands between words, but for the joining signs and capitals, which are small by then. */
const separating =
  '\\u0001-\\u0022\\u0024-\\u002c\\u003b-\\u003f\\u005b-\\u005e\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u2000-\\u2bff\\u3000-\\u3004\\u3008-\\u303f' +
  '\\ue000-\\uf8ff\\ufe00-\\ufe6f\\uff00-\\uffff\\U0001f000-\\U0001faff\\U000e0000-\\U0010ffff';

/** Whatever is neither: letters of all scripts that are written in words. Written out, since `[[:alpha:]]` depends on the database’s locale. */
export const letters = `^0-9${ideographs}${separating}${joining}`;

export const separators = separating;
