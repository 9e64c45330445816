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
 * The configuration that a town writes by hand: one object.
 */
final class JsonRule extends FormRule
{
    public function test(\SimpleXMLElement $element, $value, $group = null, ?Registry $input = null, ?Form $form = null)
    {
        $value = trim((string) $value);

        return $value === '' || json_decode($value) instanceof \stdClass;
    }
}
