package org.rebond.directory;

/** What a third place does, a "brique"; its words are {@code directory.activity.*}. */
public enum Activity {
  COWORKING,
  FABLAB,
  WORKSHOP,
  REPAIR,
  CAFE,
  WARDROBE,
  GROCERY,
  GARDEN,
  DIGITAL_MEDIATION,
  PAPERWORK,
  TRAINING,
  PROJECT_SUPPORT,
  ROOMS,
  CULTURE,
  MOBILITY,
  CHILDCARE,
  LANGUAGE
}
