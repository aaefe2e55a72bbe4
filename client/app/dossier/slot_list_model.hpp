// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The evidence slots of one row, or of the whole application ("@"), that the form asks for now. The pages of
// each slot are a PageListModel.
#include "client/app/dossier/form_list.hpp"

#include <QStringList>

namespace tarim::client::app {

struct SlotLine {
  QString id;
  QString title;
  QString help;
  bool required = true;
  QStringList sides;  ///< "front", "back"; or "none" alone.
  QStringList types;  ///< "jpeg", "pdf": what may be chosen.
  int pages = 0;
  int most = 0;
  QVariantList notes;
  QVariantList reasons;
  bool readOnly = false;
  bool operator==(const SlotLine&) const = default;
};

inline constexpr std::array kSlotRoles{
    role<&SlotLine::id>("slotId"),         role<&SlotLine::title>("title"),
    role<&SlotLine::help>("help"),         role<&SlotLine::required>("needed"),
    role<&SlotLine::sides>("sides"),       role<&SlotLine::types>("types"),
    role<&SlotLine::pages>("pages"),       role<&SlotLine::most>("most"),
    role<&SlotLine::notes>("notes"),       role<&SlotLine::reasons>("reasons"),
    role<&SlotLine::readOnly>("readOnly"),
};

class SlotListModel : public tarim::client::app::FormList {
  Q_OBJECT
  QML_ELEMENT

 public:
  using FormList::FormList;

 private:
  void read() override;

  Rows<SlotLine> m_rows{*this, kSlotRoles};
};

}  // namespace tarim::client::app
