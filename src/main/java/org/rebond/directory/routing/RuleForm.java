package org.rebond.directory.routing;

import static java.util.Objects.requireNonNullElse;

/**
 * What a directorate types for a rule.
 *
 * @param ruleCommune nothing for the whole territory
 * @param ruleNeed nothing for any
 * @param answers id of the organisation
 */
record RuleForm(String ruleCommune, String ruleNeed, String answers, String key) {

  RuleForm {
    ruleCommune = requireNonNullElse(ruleCommune, "").strip();
    ruleNeed = requireNonNullElse(ruleNeed, "").strip();
    answers = requireNonNullElse(answers, "").strip();
    key = requireNonNullElse(key, "").strip();
  }

  static RuleForm empty() {
    return new RuleForm("", "", "", "");
  }
}
