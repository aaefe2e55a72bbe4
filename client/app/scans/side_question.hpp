// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which of several files is the front and which the back: asked before they are imported, because the order
// of names or of choice says nothing about it. Front and back are proposed in the order of choice.
#include "client/app/scans/import_source.hpp"
#include "client/app/session/list_model.hpp"

namespace tarim::client::app {

struct SideRow {
  QString id;
  QString name;
  QUrl picture;  ///< Of FilePictures.
  QString side;  ///< "front" | "back" | "" (not to be added)
  bool operator==(const SideRow&) const = default;
};
inline constexpr std::array kSideRoles{role<&SideRow::name>("name"), role<&SideRow::picture>("picture"),
                                       role<&SideRow::side>("side")};

class SideQuestion : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("A PageImporter asks it.")
  Q_PROPERTY(bool asked READ isAsked NOTIFY changed)
  Q_PROPERTY(tarim::client::app::ListModel* pages READ pages CONSTANT)
  /// Exactly two files: the answer of one is the opposite of the other's.
  Q_PROPERTY(bool pair READ isPair NOTIFY changed)
  /// The answers can be taken: at least one file is to be added, and not more than there is room for.
  Q_PROPERTY(bool answered READ isAnswered NOTIFY changed)
  /// What is to be done: for reading above the files.
  Q_PROPERTY(QString words READ words NOTIFY changed)

 public:
  using QObject::QObject;
  /// `room`: pages that the slot still takes; `firstSide`: proposed for the first file.
  void ask(std::vector<ImportSource> sources, int room, dossier::Side firstSide);

  [[nodiscard]] bool isAsked() const { return !m_sources.empty(); }
  [[nodiscard]] ListModel* pages() { return &m_rows; }
  [[nodiscard]] bool isPair() const { return m_sources.size() == 2; }
  [[nodiscard]] bool isAnswered() const;
  [[nodiscard]] QString words() const;

  /// "front", "back" or "".
  Q_INVOKABLE void setSide(int row, const QString& side);
  /// Fronts become backs and backs fronts.
  Q_INVOKABLE void swap();
  Q_INVOKABLE void confirm();
  Q_INVOKABLE void cancel();

  /// Called with the files that are to be added, in the order of choice.
  std::function<void(std::vector<ImportItem>)> answer;

 signals:
  void changed();
  /// There is something to ask: a page shows the question.
  void posed();

 private:
  [[nodiscard]] int taken() const;
  void show(std::vector<SideRow> rows);

  ListOf<SideRow> m_rows{kSideRoles};
  std::vector<ImportSource> m_sources;
  int m_room = 0;
};

}  // namespace tarim::client::app
