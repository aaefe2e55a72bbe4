// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Errors as values. An Error has a Code, a Place and, for the log, a detail. The texts that people read are
// not written where the error arises: words(code) is the one table, and each entry says in zh and en what
// happened, what is safe and what to do now.
#include <cstdint>
#include <string>
#include <string_view>

namespace tarim::base {

enum class Code : std::uint16_t {
  Unknown = 0,  ///< A broken assumption in the program itself.
  // Foreign bytes
  InvalidInput,   ///< Bytes that do not follow their declared shape; Place names the spot.
  TooLarge,       ///< A limit on size, depth or count was reached before parsing went on.
  WrongFileType,  ///< Not a JPEG, PNG or PDF although it was offered as one.
  DamagedFile,    ///< An image or package that ends early or does not decode.
  EmptyFile,      ///< A file with no bytes.
  // Policy
  InvalidPolicy,  ///< A policy file is damaged or contradicts itself; nothing of it was loaded.
  UnknownPolicy,  ///< A draft names a policy hash that is not here.
  // Storage
  NotFound,        ///< No such thing, or not for you: the two are deliberately one answer.
  StorageFull,     ///< The disk refused to take more bytes.
  StorageFailed,   ///< Any other input/output failure of the disk.
  StorageCorrupt,  ///< A hash or seal does not fit its bytes.
  StorageBusy,     ///< Another process has the same store open.
  // Keys and people
  WrongPassphrase,   ///< The vault's key did not open.
  NotAuthenticated,  ///< No token, or one that is unknown or revoked.
  NotAllowed,        ///< The role may not do this.
  CodeUnknown,       ///< An enrolment code that was never issued, or mistyped.
  CodeExpired,       ///< An enrolment code past its last day.
  CodeUsed,          ///< An enrolment code that another device has used.
  // Network
  Offline,         ///< No way to the server at the moment.
  TimedOut,        ///< The server did not answer in time.
  ForeignServer,   ///< The server's certificate is not signed by the CA this vault is pinned to.
  CaptivePortal,   ///< Something between here and the server answered in its place.
  ClientTooOld,    ///< The server no longer speaks this client's protocol.
  ServerTooOld,    ///< The server does not yet speak this client's protocol.
  Throttled,       ///< The server asks to come back later; Error::detail holds the seconds.
  Cancelled,       ///< A person cancelled it.
  ServerFailed,    ///< The server said 5xx.
  ProtocolBroken,  ///< The peer's answer does not follow docs/PROTOCOL.md.
  // Dossier and workflow
  Locked,            ///< Cells may be written only while the application is a draft or returned.
  WindowNotOpen,     ///< 三(一): before the window's first second.
  WindowClosed,      ///< 三(一): after the window's last second; late is not accepted.
  Blocked,           ///< A finding that blocks stands against it.
  ManifestMismatch,  ///< What the device signed is not what the server holds.
  FilesMissing,      ///< The manifest names files that have not arrived.
  NotNow,            ///< The workflow does not offer this action in the present state.
  NoAttemptsLeft,    ///< 四(三): three submissions in all.
  TooLate,           ///< 四(三): the 48 hours after a return have passed.
  AlreadyDone,       ///< The same command was decided before; its first answer stands.
  StaleView,         ///< The decision was made on a submission that is no longer the current one.
  LeaseTaken,        ///< Another reviewer holds the lease of the application.
  ConfigInvalid,     ///< A key of the configuration file is missing or unusable; Place names it.
  // Packages
  NotAPackage,         ///< A file that is not a package was chosen as one.
  PackageTooNew,       ///< Made by a newer program, in a format that this one does not know.
  PackageDamaged,      ///< Bytes in it were changed, or its signature does not fit.
  PackageCut,          ///< The package ends early, or its end is damaged.
  PackagePartMissing,  ///< One of its parts is not among the files; the detail says which.
  PackagesMixed,       ///< Files of two packages, or one part twice.
  PackageForOther,     ///< Sealed to another server.
  PackageOfUnknown,    ///< Made by a device that is unknown here or was revoked.
  ReplyForOther,       ///< A reply to another device's package.
  PackageWrongWay,     ///< A reply where a package belongs, or the other way round.
  SealKeyUnknown,      ///< This device has not learned its server's sealing key yet.
  StickFull,    ///< Not enough room where a package was to be written; the detail says how much is needed.
  StickFailed,  ///< The stick or folder that was chosen cannot be written to; it may be write-protected.
  ReplyNotWritten,  ///< A package was accepted, but its reply could not be written; Place names the file.
  // Copies, restores, clocks
  OlderCopy,  ///< The vault is an older or a second copy of a device: the server holds other operations under
              ///< its sequence numbers.
  RecordChanged,  ///< The server's record of events is not the one that it signed earlier.
  ClockWrong,     ///< This machine's clock is too far off for deadlines; the detail says by how much.
  ReadOnly,       ///< The vault is open for reading only, because its disk takes no more bytes.
  // Pages
  OtherPicture,    ///< A picture of an unsupported type (HEIC, WebP, TIFF, BMP, GIF); the detail names it.
  PdfLocked,       ///< A PDF that asks for a password before it opens.
  PageUnreadable,  ///< A page's sealed bytes on this device do not open; it must be attached again.
  PageNotTaken,    ///< The server could not store this page; the others were sent, and this one is retried.
  SlotFull,        ///< All pages that the policy allows are in this place of evidence.
  // Blind copies
  PageWithheld,  ///< A page that is not shown to experts before a person of the office has answered for it.
  // Operators
  WrongUser,  ///< A command was run as another user than the one who owns the store; the detail is the
              ///< command to type.
};

/// Where an error happened. Empty or negative parts do not apply.
struct Place {
  std::string file;  ///< A file's name, never its full path on the server.
  std::string path;  ///< A JSON path ($.form.groups[3].fields) or a cell (work/r1/unit).
  int row = -1;
  int page = -1;
};

class Error {
 public:
  Error() = default;
  Error(Code code, std::string detail = {}, Place place = {});

  [[nodiscard]] Code code() const { return m_code; }
  [[nodiscard]] const std::string& detail() const { return m_detail; }
  [[nodiscard]] const Place& place() const { return m_place; }
  /// One line for logs and command lines: "InvalidPolicy: policy.json $.windows: from is after to".
  [[nodiscard]] std::string line() const;

 private:
  Code m_code = Code::Unknown;
  std::string m_detail;
  Place m_place;
};

/// What happened, what is safe, what to do now — ready to be shown.
struct Words {
  std::string_view zh;
  std::string_view en;
};

/// The code's own words. Every code has them; a test walks the enum.
Words words(Code code);
/// "InvalidPolicy": the stable name used on the wire and in logs.
std::string_view codeName(Code code);
/// The reverse of codeName; Unknown for a name from a newer peer.
Code codeFromName(std::string_view name);

}  // namespace tarim::base
