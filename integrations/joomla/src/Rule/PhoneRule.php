<?php

/**
 * @license MIT
 */

namespace Parvis\Plugin\System\Parvis\Rule;

\defined('_JEXEC') or die;

use Joomla\CMS\Form\Form;
use Joomla\CMS\Form\FormRule;
use Joomla\Registry\Registry;

/**
 * A number, as the schema of the library has it.
 */
final class PhoneRule extends FormRule
{
    public function test(\SimpleXMLElement $element, $value, $group = null, ?Registry $input = null, ?Form $form = null)
    {
        $value = trim((string) $value);

        return $value === '' || preg_match('/^[+0-9][0-9 .()-]{2,19}$/', $value) === 1;
    }
}
