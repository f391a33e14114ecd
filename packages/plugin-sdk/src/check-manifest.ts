import { type Fault, locales } from '@aftercare/policy';
import { satisfies, valid, validRange } from 'semver';
import type { Plugin } from './plugin.ts';
import { sdkVersion } from './sdk-version.ts';

const file = 'plugin.ts';
const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** What a plugin says of itself: its id, its version, and the versions of plugin-sdk it works with. */
export function checkManifest(plugin: Plugin): Fault[] {
  const faults: Fault[] = [];
  if (!idPattern.test(plugin.id)) {
    faults.push({
      code: 'WRONG_FORMAT',
      file,
      path: 'id',
      message: { en: 'An id is lower-case words joined by hyphens.', 'zh-CN': '标识须为以连字符连接的小写单词。' },
      found: plugin.id,
    });
  }
  if (valid(plugin.version) === null) {
    faults.push({
      code: 'WRONG_FORMAT',
      file,
      path: 'version',
      message: { en: 'A version is three numbers, such as 1.4.0.', 'zh-CN': '版本号须为三段数字，如 1.4.0。' },
      found: plugin.version,
    });
  }
  if (validRange(plugin.requires) === null) {
    faults.push({
      code: 'WRONG_FORMAT',
      file,
      path: 'requires',
      message: { en: 'A range of versions is written as npm does: ^0.1.0.', 'zh-CN': '版本范围按 npm 的写法，如 ^0.1.0。' },
      found: plugin.requires,
    });
  } else if (!satisfies(sdkVersion, plugin.requires, { includePrerelease: true })) {
    faults.push({
      code: 'SDK_VERSION_UNSUPPORTED',
      file,
      path: 'requires',
      message: {
        en: `The plugin works with plugin-sdk ${plugin.requires}; this is ${sdkVersion}.`,
        'zh-CN': `插件要求 plugin-sdk ${plugin.requires}，当前为 ${sdkVersion}。`,
      },
      found: plugin.requires,
    });
  }
  for (const key of ['label', 'description'] as const) {
    for (const locale of locales) {
      if (plugin[key][locale].trim() !== '') continue;
      faults.push({
        code: 'MISSING_KEY',
        file,
        path: `${key}.${locale}`,
        message: { en: 'Write it in both languages.', 'zh-CN': '请用两种语言填写。' },
      });
    }
  }
  return faults;
}
