package org.rebond.partnerships.polls;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rebond.partnerships.Typed;

/** What a side says of each slot, in their order, as typed. */
record AnswersForm(List<String> answers) {

  AnswersForm {
    answers = answers == null ? List.of() : answers.stream().map(Typed::text).toList();
  }

  /** By the number of the slot; one without an answer is left out. */
  Map<Integer, Answer> to(Poll poll) {
    Map<Integer, Answer> said = new HashMap<>();
    for (int i = 0; i < Math.min(answers.size(), poll.slots().size()); i++) {
      int number = poll.slots().get(i).number();
      Typed.one(Answer.class, answers.get(i)).ifPresent(answer -> said.put(number, answer));
    }
    return said;
  }
}
