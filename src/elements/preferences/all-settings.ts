import { define } from '../../ui/element.js';
import { OwnColoursElement } from './own-colours.js';
import { ProfilePreview } from './profile-preview.js';
import { SettingsSection } from './settings-section.js';

/** Registers what stands behind a section or a preview. */
export function defineAllSettings(): void {
  define('parvis-own-colours', OwnColoursElement);
  define('parvis-profile-preview', ProfilePreview);
  define('parvis-settings-section', SettingsSection);
}
