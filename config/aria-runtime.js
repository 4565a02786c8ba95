import { mergeInternalComponents } from '@tarojs/shared';
import components from './aria-attributes.json';

mergeInternalComponents(components);
