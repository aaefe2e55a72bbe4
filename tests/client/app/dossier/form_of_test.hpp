// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "client/app/dossier/group_form.hpp"
#include "tests/client/app/draft/draft_of_test.hpp"

namespace tarim::tests {

/// A group's form on the draft's draft.
class FormOfTest : public client::app::GroupForm {
 public:
  explicit FormOfTest(DraftOfTest& draft, const QString& group = {}) {
    setDraft(&draft.draft);
    setGroup(group);
  }
};

}  // namespace tarim::tests
