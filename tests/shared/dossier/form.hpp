// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A small policy made by hand: enough form to read dossier files against.
#include "shared/policy/policy.hpp"

inline tarim::policy::Field formField(std::string id,
                                      tarim::policy::FieldType type = tarim::policy::FieldType::Text) {
  tarim::policy::Field field;
  field.id = std::move(id);
  field.type = type;
  return field;
}

/// basic: a record. work: rows only. learning: a record and rows. One slot.
inline tarim::policy::Policy formPolicy() {
  using tarim::policy::FieldType;
  tarim::policy::Group basic;
  basic.id = "basic";
  basic.fields = {formField("name"), formField("phone", FieldType::Phone),
                  formField("years", FieldType::Integer)};
  tarim::policy::Slot slot;
  slot.id = "id_card";
  basic.evidence = {slot};
  tarim::policy::Group work;
  work.id = "work";
  work.hasRows = true;
  work.rows.fields = {formField("from", FieldType::Month), formField("employer")};
  tarim::policy::Group learning;
  learning.id = "learning";
  learning.fields = {formField("total", FieldType::Integer)};
  learning.hasRows = true;
  learning.rows.fields = {formField("hours", FieldType::Decimal), formField("course")};
  tarim::policy::Policy policy;
  policy.id = "test-2024";
  policy.groups = {basic, work, learning};
  return policy;
}
