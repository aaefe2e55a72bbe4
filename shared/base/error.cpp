// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/error.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tarim::base {
namespace {

struct Entry {
  Code code;
  std::string_view name;
  Words words;
};

/// In the order of the enum: an entry's place is its code's number. Each says what happened, what is safe and
/// what to do now.
constexpr auto kEntries = std::to_array<Entry>({
    {Code::Unknown,
     "Unknown",
     {"程序出现意外情况。您填写的内容都已保存在本机。请重新打开程序再试；如仍然出现，请将日志交给管理员。",
      "Something unexpected went wrong in the program. Everything you entered is saved on this device. "
      "Please open the program again; if it happens again, give the log to your administrator."}},
    {Code::InvalidInput,
     "InvalidInput",
     {"收到的内容格式不对，没有采用。已有的内容没有变化。请核对标出的位置后重试。",
      "The content received is not in the right format and was not used. What was there before is unchanged. "
      "Please check the place shown and try again."}},
    {Code::TooLarge,
     "TooLarge",
     {"这份内容超过了允许的大小或数量，没有采用。已有的内容没有变化。请减少内容、缩小或拆分后重试；如仍然超"
      "出，请告诉管理员。",
      "This is larger or more than allowed and was not used. What was there before is unchanged. Please use "
      "less, make it smaller or split it, then try again; if it is still too much, tell your "
      "administrator."}},
    {Code::WrongFileType,
     "WrongFileType",
     {"这个文件不是 JPEG、PNG 或 PDF，没有导入。其他材料没有变化。请换成照片、扫描件或 PDF。",
      "This file is not a JPEG, PNG or PDF and was not imported. Your other material is unchanged. Please "
      "choose a photo, a scan or a PDF."}},
    {Code::DamagedFile,
     "DamagedFile",
     {"这个文件不完整或已损坏，没有导入。其他材料没有变化。请重新扫描，或重新复制这个文件。",
      "This file is incomplete or damaged and was not imported. Your other material is unchanged. Please "
      "scan it or copy it again."}},
    {Code::EmptyFile,
     "EmptyFile",
     {"这个文件是空的，没有导入。其他材料没有变化。请重新扫描，或重新复制这个文件。",
      "This file is empty and was not imported. Your other material is unchanged. Please scan it or copy it "
      "again."}},
    {Code::InvalidPolicy,
     "InvalidPolicy",
     {"通知的数据文件有错误，没有启用。原有通知和您的材料没有变化。请将标出的位置告诉发布通知的管理员。",
      "The data file of the notice has an error and was not loaded. The notice in use and your material are "
      "unchanged. Please tell the administrator who published it the place shown."}},
    {Code::UnknownPolicy,
     "UnknownPolicy",
     {"本机还没有这份申报所用的通知。您填写的内容都已保存在本机。请联网同步一次，或导入通知的数据文件。",
      "The notice of this application is not on this device yet. Everything you entered is saved on this "
      "device. Please sync once, or import the data file of the notice."}},
    {Code::NotFound,
     "NotFound",
     {"没有找到，或您无权查看。其他内容没有变化。请刷新后重试，或与管理员核对。",
      "It was not found, or you have no permission to view it. Everything else is unchanged. Please refresh "
      "and try again, or ask your administrator."}},
    {Code::StorageFull,
     "StorageFull",
     {"磁盘空间不足，刚才的内容没有存入。之前保存的内容完好。请清理出一些空间，然后重试。",
      "The disk is full and the last change was not stored. Everything saved before is safe. Please free "
      "some space, then try again."}},
    {Code::StorageFailed,
     "StorageFailed",
     {"磁盘读写失败，刚才的操作没有完成。之前保存的内容没有变化。请检查磁盘和文件权限，然后重试。",
      "The disk could not be read or written and the last step was not completed. Everything saved before is "
      "unchanged. Please check the disk and its permissions, then try again."}},
    {Code::StorageCorrupt,
     "StorageCorrupt",
     {"一部分存储的数据与其校验值不符，没有采用。其余数据和服务器上已收到的内容不受影响。请不要删除任何文件，"
      "并联系管理员恢复。",
      "Some stored data does not match its checksum and was not used. The rest, and what the server has "
      "received, is not affected. Please delete nothing and ask your administrator to restore it."}},
    {Code::StorageBusy,
     "StorageBusy",
     {"这份资料正被另一个程序使用。已保存的内容没有变化。请关闭另一个窗口或程序，然后重试。",
      "This store is open in another program. Everything saved is unchanged. Please close the other window "
      "or program, then try again."}},
    {Code::WrongPassphrase,
     "WrongPassphrase",
     {"密码不正确，没有打开。您的资料仍然加密保存在本机。请检查大小写和输入法，再输入一次。",
      "The password is not correct and nothing was opened. Your data remains encrypted on this device. "
      "Please check capitals and input method, and enter it again."}},
    {Code::NotAuthenticated,
     "NotAuthenticated",
     {"服务器不认得这台设备，或它的授权已被撤销。您填写的内容都已保存在本机。请向单位索取新的注册码，重新登记"
      "本设备。",
      "The server does not know this device, or its permission was withdrawn. Everything you entered is "
      "saved on this device. Please ask your unit for a new registration code and register this device "
      "again."}},
    {Code::NotAllowed,
     "NotAllowed",
     {"您的角色不能进行这项操作，操作没有执行。所有内容没有变化。如需办理，请联系有权限的审核人或管理员。",
      "Your role does not permit this, and it was not done. Nothing has changed. If it is needed, please "
      "contact a reviewer with permission or your administrator."}},
    {Code::CodeUnknown,
     "CodeUnknown",
     {"没有这个注册码。本机内容没有变化。请对照原件再输入一次；仍不行时，请向单位索取新的注册码。",
      "There is no such registration code. Nothing on this device has changed. Please compare it with the "
      "original and enter it again; if it still fails, ask your unit for a new one."}},
    {Code::CodeExpired,
     "CodeExpired",
     {"这个注册码已过期。本机内容没有变化。请向单位索取新的注册码。",
      "This registration code has expired. Nothing on this device has changed. Please ask your unit for a "
      "new one."}},
    {Code::CodeUsed,
     "CodeUsed",
     {"这个注册码已在另一台设备上用过。本机内容没有变化。请向单位索取新的注册码；如果不是您本人使用，请立即告"
      "诉单位。",
      "This registration code was used on another device. Nothing on this device has changed. Please ask "
      "your unit for a new one, and tell them at once if it was not you who used it."}},
    {Code::Offline,
     "Offline",
     {"服务器暂时连不上。您填写的内容都已保存在本机。可以继续填写，有网络时会自动续传。",
      "The server cannot be reached at present. Everything you entered is saved on this device. Please carry "
      "on; sending resumes automatically when there is a network."}},
    {Code::TimedOut,
     "TimedOut",
     {"服务器没有及时回应。您填写的内容都已保存在本机，已传的部分不用重传。稍后会自动再试。",
      "The server did not answer in time. Everything you entered is saved on this device, and what has "
      "arrived will not be sent again. You need do nothing: it is tried again automatically."}},
    {Code::ForeignServer,
     "ForeignServer",
     {"应答的不是本机登记过的服务器，或者它的证书不在有效期内，它的应答没有采用。您填写的内容都已保存在本机。"
      "请换一个网络再试，并告诉管理员。",
      "What answered is not the server with which this device is registered, or its certificate is not "
      "valid; nothing of its answer was used. Everything you entered is saved on this device. Please try "
      "another network and tell your administrator."}},
    {Code::CaptivePortal,
     "CaptivePortal",
     {"当前网络需要先登录，服务器没有收到请求。您填写的内容都已保存在本机。请用浏览器打开任意网页完成登录，然"
      "后重试。",
      "This network requires you to log in first; the server was not reached. Everything you entered is "
      "saved on this device. Please open any page in a browser, log in, then try again."}},
    {Code::ClientTooOld,
     "ClientTooOld",
     {"本机的程序版本太旧，服务器已不支持。您填写的内容都已保存在本机，升级后不会丢失。请安装新版本后再同步"
      "。",
      "This program is too old for the server. Everything you entered is saved on this device and stays "
      "through the upgrade. Please install the new version, then sync."}},
    {Code::ServerTooOld,
     "ServerTooOld",
     {"服务器的版本太旧，还不支持本机的程序。您填写的内容都已保存在本机。可以继续填写；请告诉管理员升级服务器"
      "。",
      "The server is too old for this program. Everything you entered is saved on this device. Please carry "
      "on, and tell your administrator that the server needs an upgrade."}},
    {Code::Throttled,
     "Throttled",
     {"服务器正忙，请稍后再来。您填写的内容都已保存在本机。稍后会自动再试，您无需操作。",
      "The server is busy; please come back later. Everything you entered is saved on this device. You need "
      "do nothing: it is tried again automatically."}},
    {Code::Cancelled,
     "Cancelled",
     {"已按您的要求取消。已完成的部分和您填写的内容都已保存。需要时可以重新开始。",
      "Cancelled, as you asked. What was finished and everything you entered is saved. You can start again "
      "whenever you like."}},
    {Code::ServerFailed,
     "ServerFailed",
     {"服务器内部出错，没有完成这次请求。您填写的内容都已保存在本机。稍后会自动再试；如持续出现，请告诉管理员"
      "。",
      "The server failed and did not complete the request. Everything you entered is saved on this device. "
      "It is tried again automatically; if it persists, please tell your administrator."}},
    {Code::ProtocolBroken,
     "ProtocolBroken",
     {"服务器的回答无法识别，没有采用。您填写的内容都已保存在本机。请换一个网络再试；如仍然出现，请告诉管理员"
      "。",
      "The server's answer could not be understood and was not used. Everything you entered is saved on this "
      "device. Please try another network; if it happens again, tell your administrator."}},
    {Code::Locked,
     "Locked",
     {"申报已提交，现在不能修改，这次修改没有存入。已提交的内容完好。如被退回，即可修改。",
      "The application has been submitted and cannot be edited now; this edit was not stored. What you "
      "submitted is safe. You can edit it if it is returned to you."}},
    {Code::WindowNotOpen,
     "WindowNotOpen",
     {"申报尚未开始。您填写的内容都已保存在本机。请先填好材料，到开始时间后再提交。",
      "The application window is not open yet. Everything you entered is saved on this device. Please "
      "prepare your material and submit once it opens."}},
    {Code::WindowClosed,
     "WindowClosed",
     {"申报时间已截止，逾期不予受理，没有提交。您填写的内容仍保存在本机。如有疑问，请联系评委会办公室。",
      "The application window has closed and late applications are not accepted; it was not submitted. What "
      "you entered stays on this device. Please contact the committee's office if you have questions."}},
    {Code::Blocked,
     "Blocked",
     {"还有必须处理的问题，没有提交。您填写的内容都已保存在本机。请按列出的问题逐项处理，然后再提交。",
      "There are problems that must be fixed first; it was not submitted. Everything you entered is saved on "
      "this device. Please work through the list, then submit again."}},
    {Code::ManifestMismatch,
     "ManifestMismatch",
     {"本机签署的内容与服务器收到的不一致，没有提交。您填写的内容都已保存在本机。请先完成同步，核对后重新提交"
      "。",
      "What this device signed is not what the server holds; it was not submitted. Everything you entered is "
      "saved on this device. Please finish syncing, check it and submit again."}},
    {Code::FilesMissing,
     "FilesMissing",
     {"有扫描件不在服务器上：还没有传到，或在服务器上损坏、丢失。扫描件仍保存在申报人的设备上，服务器会请该设"
      "备再传一次。请申报人保持联网；传完后再提交，或再打开这一页。",
      "Some scans are not on the server: not sent yet, or damaged or lost there. They are kept on the "
      "applicant's device, which the server asks to send them again. Once that device has been online, "
      "submit, or open the page again."}},
    {Code::NotNow,
     "NotNow",
     {"当前状态下不能进行这项操作，操作没有执行。已有的内容没有变化。请刷新，查看现在可以做什么。",
      "This cannot be done in the present state, and it was not done. What is there is unchanged. Please "
      "refresh to see what can be done now."}},
    {Code::NoAttemptsLeft,
     "NoAttemptsLeft",
     {"三次提交机会已用完，不能再次提交。您填写的内容和历次提交都有保存。如有疑问，请联系评委会办公室。",
      "All three submissions have been used; it cannot be submitted again. What you entered and every "
      "submission is kept. Please contact the committee's office if you have questions."}},
    {Code::TooLate,
     "TooLate",
     {"退回后的 48 "
      "小时已过，视为放弃申报，没有提交。您填写的内容仍保存在本机。如有疑问，请联系评委会办公室。",
      "The 48 hours after the return have passed, which counts as abandoned; it was not submitted. What you "
      "entered stays on this device. Please contact the committee's office if you have questions."}},
    {Code::AlreadyDone,
     "AlreadyDone",
     {"这项操作先前已办理，以首次结果为准。没有重复办理，已有的内容没有变化。请刷新查看结果。",
      "This was done before and its first result stands. It was not done twice and nothing has changed. "
      "Please refresh to see the result."}},
    {Code::StaleView,
     "StaleView",
     {"您查看的申报已有新的提交，这次决定没有生效。您写的原因已保留。请刷新，查看新的提交后再决定。",
      "The application you viewed has been submitted again, and this decision did not take effect. What you "
      "wrote is kept. Please refresh, view the new submission and decide again."}},
    {Code::LeaseTaken,
     "LeaseTaken",
     {"另一位审核人正在审核这份申报，您的操作没有执行。您写的原因已保留。请先审核其他申报，或与对方联系。",
      "Another reviewer is reviewing this application, and your action was not carried out. What you wrote "
      "is kept. Please review another application or contact them."}},
    {Code::ConfigInvalid,
     "ConfigInvalid",
     {"配置文件中有缺少或不能使用的项，程序没有启动。所有数据没有变化。请按标出的项修改配置文件，再重新启动"
      "。",
      "A key of the configuration file is missing or unusable and the program did not start. All data is "
      "unchanged. Please correct the key shown and start again."}},
    {Code::NotAPackage,
     "NotAPackage",
     {"这个文件不是本系统的材料包或回执包，没有读取任何内容。其他材料没有变化。请选择扩展名为 .tarim "
      "的文件。",
      "This file is not a package or a reply of this system; nothing was taken from it and nothing has "
      "changed. Please choose a file whose name ends with .tarim."}},
    {Code::PackageTooNew,
     "PackageTooNew",
     {"这个包由更新版本的程序生成，现在的程序无法读取，没有采用其中任何内容。包本身没有损坏。请更新程序后再读"
      "取。",
      "This package was made by a newer program and cannot be read by this one; nothing was taken from it, "
      "and it is not damaged. Please update this program, then read it again."}},
    {Code::PackageDamaged,
     "PackageDamaged",
     {"这个包的内容被改动或损坏了，没有采用其中任何内容。原来的材料仍在生成它的设备上。请从那台设备重新复制或"
      "重新生成。",
      "This package was changed or damaged and nothing was taken from it. The material is still on the "
      "device that made it. Please copy it from there again, or make it anew."}},
    {Code::PackageCut,
     "PackageCut",
     {"这个包不完整，结尾缺失或损坏，没有采用其中任何内容。原来的材料仍在生成它的设备上。请重新复制，等复制完"
      "成后再拔出U盘。",
      "This package is incomplete: its end is missing or damaged, and nothing was taken from it. The "
      "material is still on the device that made it. Please copy it again and let the copying end before you "
      "remove the USB stick."}},
    {Code::PackagePartMissing,
     "PackagePartMissing",
     {"这个包分成了几个文件，其中一个没有找到，没有采用任何内容。已有的文件没有问题。请将同一个包的所有文件放"
      "在一起，一并选择。",
      "This package is split into several files and one of them is missing; nothing was taken. The others "
      "are fine. Please put all files of the package together and choose them all."}},
    {Code::PackagesMixed,
     "PackagesMixed",
     {"选择的文件属于不同的包，或者同一部分出现了两次，没有采用任何内容。这些文件没有变化。请每次只选择同一个"
      "包的文件。",
      "The chosen files belong to different packages, or one part is there twice; nothing was taken and the "
      "files are unchanged. Please choose the files of one package at a time."}},
    {Code::PackageForOther,
     "PackageForOther",
     {"这个包是发给另一台服务器的，这里打不开，没有采用任何内容。包没有损坏，里面的内容也没有泄露。请交到它所"
      "属的单位去读取。",
      "This package is sealed to another server and cannot be opened here; nothing was taken. It is not "
      "damaged and nobody has seen what is in it. Please take it to the server it was made for."}},
    {Code::PackageOfUnknown,
     "PackageOfUnknown",
     {"生成这个包的设备在这里没有登记或已被停用，没有采用任何内容。材料仍在那台设备上。请让本人用新的注册码重"
      "新登记后再生成。",
      "The device that made this package is not registered here or was revoked; nothing was taken. The "
      "material is still on that device. Please let its owner register it with a new registration code and "
      "make the package anew."}},
    {Code::ReplyForOther,
     "ReplyForOther",
     {"这是别的设备的回执包，这里打不开，没有采用任何内容。回执没有损坏。请交给生成材料包的那台设备读取。",
      "This reply belongs to another device and cannot be opened here; nothing was taken. It is not damaged. "
      "Please take it to the device that made the package."}},
    {Code::PackageWrongWay,
     "PackageWrongWay",
     {"这里不能读取这种包：材料包交给服务器或由同事代为传送，回执包由原来的设备读取。没有采用任何内容，包没有"
      "损坏。请换一个文件。",
      "This kind of package is not read here: packages go to the server or to a colleague who sends them, "
      "replies go back to the device that made the package. Nothing was taken and it is not damaged. Please "
      "choose another file."}},
    {Code::SealKeyUnknown,
     "SealKeyUnknown",
     {"本机还没有取得服务器的加密公钥，不能生成材料包。您填写的内容都已保存在本机。请联网同步一次，之后就能离"
      "线生成。",
      "This device does not have the server's sealing key yet, so it cannot make a package. Everything you "
      "entered is saved on this device. Please sync once over a network; after that it works offline."}},
    {Code::StickFull,
     "StickFull",
     {"U盘或所选文件夹的剩余空间不够，没有生成材料包，也没有留下残缺文件。您填写的内容都已保存在本机。请腾出"
      "空间、换一个，或先保存到硬盘并分成小份。",
      "There is not enough space on the USB stick or in the chosen folder; no package was made and no "
      "incomplete file was left. Everything you entered is saved on this device. Please free some space, use "
      "another one, or save to the disk in smaller parts."}},
    {Code::StickFailed,
     "StickFailed",
     {"U盘或所选的文件夹无法写入（可能开着写保护），没有留下残缺文件。您的材料没有变化。请关闭写保护，或换一"
      "个。",
      "The USB stick or the chosen folder cannot be written to (it may be write-protected); no incomplete "
      "file was left. Your material is unchanged. Please switch its write protection off, or choose another "
      "one."}},
    {Code::ReplyNotWritten,
     "ReplyNotWritten",
     {"材料包已经收下，但回执未能写到指定的位置。收下的内容完好，不必担心。请换一个能写入的文件夹（--"
      "replies），再读取一次。",
      "The package was taken, but its reply could not be written. What was taken is safe. Please import it "
      "once more with --replies and a folder that can be written to."}},
    {Code::OlderCopy,
     "OlderCopy",
     {"本机的资料是同一设备的一份较早的或另外的副本。两边的内容都完好，没有丢失。联网同步时，程序会自动把本机"
      "登记为一台新设备并合并；如果过一天仍是这样，请告诉管理员（服务器需要更新）。",
      "The data on this device is an older or a second copy of the same device. What both hold is safe and "
      "nothing is lost. At the next sync over a network the program makes this one a new device and merges "
      "the two by itself; if it still says this after a day, please tell your administrator (the server has "
      "to be updated)."}},
    {Code::RecordChanged,
     "RecordChanged",
     {"服务器的办理记录与它先前签名的不一致。您填写的内容和回执都已保存在本机。请将这条提示告诉管理员和评委会"
      "办公室，并保留本机。",
      "The server's record is not the one that it signed earlier. What you entered and your receipts are "
      "saved on this device. Please tell your administrator and the committee's office, and keep this "
      "device."}},
    {Code::ClockWrong,
     "ClockWrong",
     {"本机的时钟不对。填写和同步照常，截止时间都按服务器时间计算和显示。请在系统设置里校准日期和时间，然后同"
      "步一次。",
      "This device's clock is wrong. You can go on and sync as usual; deadlines are judged and shown in the "
      "server's time. Please set the date and time in the system's settings, then sync once."}},
    {Code::ReadOnly,
     "ReadOnly",
     {"磁盘已满或有写保护，资料以只读方式打开，现在不能修改。之前保存的内容都在，可以导出或装进材料包。请清理"
      "出一些空间或解除写保护，然后重新打开。",
      "The disk is full or write-protected, so this was opened for reading only and cannot be changed now. "
      "Everything saved before is here and can be exported or packed. Please free some space or lift the "
      "protection, then open it again."}},
    {Code::OtherPicture,
     "OtherPicture",
     {"这是一张图片，但不是 JPEG 或 PNG，没有导入。其他材料没有变化。请在相册或图片软件里另存为 "
      "JPEG，再选择它。",
      "This is a picture, but not a JPEG or PNG, and it was not imported. Your other material is unchanged. "
      "Please save it as a JPEG in your gallery or picture program and choose that."}},
    {Code::PdfLocked,
     "PdfLocked",
     {"这个 PDF 需要密码才能打开，没有导入。其他材料没有变化。请打开后另存为不带密码的 PDF，再选择它。",
      "This PDF asks for a password and was not imported. Your other material is unchanged. Please open it, "
      "save it without a password, and choose that."}},
    {Code::PageUnreadable,
     "PageUnreadable",
     {"本机存储的一页扫描件已损坏，无法读取。其他材料都完好。请找到原件，重新添加这一页。",
      "A page stored on this device is damaged and cannot be read. Everything else is safe. Please find the "
      "original and add that page again."}},
    {Code::PageNotTaken,
     "PageNotTaken",
     {"服务器暂未接收这一页。它完好地保存在本机，其他材料照常上传。稍后会自动再试；如持续出现，请告诉管理员"
      "。",
      "The server has not accepted this page yet. It is safe on this device, and everything else is sent as "
      "usual. It is tried again automatically; if it persists, please tell your administrator."}},
    {Code::SlotFull,
     "SlotFull",
     {"这里的页数已满，这一页没有添加。其他材料没有变化。请先删除一页，再添加这一页。",
      "This place already has all its pages, and this one was not added. Your other material is unchanged. "
      "Please delete one first, then add this one."}},
    {Code::PageWithheld,
     "PageWithheld",
     {"这一页要先由评委会办公室核对，现在还不能看。其他页不受影响。请先看其他页，核对后即可查看这一页。",
      "This page is not shown to experts yet: the committee's office has to look at it first. Other pages "
      "are "
      "not affected. Please go on with those; this one follows once the office has answered for it."}},
    {Code::WrongUser,
     "WrongUser",
     {"这条命令要以服务器数据的所有者身份运行，没有执行。所有数据没有变化。请照上面给出的命令或办法做。",
      "This command works as the owner of the server's data and was not run. All data is unchanged. Please "
      "type the command, or do what is said, above."}},
});

constexpr bool everyEntryStandsAtItsCode() {
  for (std::size_t i = 0; i < kEntries.size(); ++i)
    if (static_cast<std::size_t>(kEntries[i].code) != i) return false;
  return true;
}
static_assert(everyEntryStandsAtItsCode(), "kEntries must follow the order of Code without gaps");

#if defined(__GNUC__)
/// The compiler's own spelling of a value: "…Code::Offline" for an enumerator, "…(tarim::base::Code)99" for
/// none.
template <Code code>
constexpr bool isEnumerator() {
  const std::string_view spelled = __PRETTY_FUNCTION__;
  return spelled.find("::Code)") == std::string_view::npos;
}
static_assert(isEnumerator<Code::ConfigInvalid>() && !isEnumerator<Code{65535}>(),
              "the check itself does not work");
static_assert(!isEnumerator<Code{kEntries.size()}>(), "Code has an enumerator that kEntries lacks");
#endif

const Entry& entryOf(Code code) {
  const auto place = static_cast<std::size_t>(code);
  return place < kEntries.size() ? kEntries[place] : kEntries.front();
}

std::string spot(const Place& place) {
  std::string text;
  const auto add = [&](const std::string& piece) { text += (text.empty() ? "" : " ") + piece; };
  if (!place.file.empty()) add(place.file);
  if (!place.path.empty()) add(place.path);
  if (place.row >= 0) add("row " + std::to_string(place.row));
  if (place.page >= 0) add("page " + std::to_string(place.page));
  return text;
}

}  // namespace

Error::Error(Code code, std::string detail, Place place)
    : m_code(code), m_detail(std::move(detail)), m_place(std::move(place)) {}

std::string Error::line() const {
  std::string text(codeName(m_code));
  if (const std::string where = spot(m_place); !where.empty()) text += ": " + where;
  if (!m_detail.empty()) text += ": " + m_detail;
  // Place and detail may quote foreign keys: whatever they hold, it stays one line.
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; },
      '?');
  return text;
}

Words words(Code code) {
  return entryOf(code).words;
}
std::string_view codeName(Code code) {
  return entryOf(code).name;
}

Code codeFromName(std::string_view name) {
  const auto found =
      std::find_if(kEntries.begin(), kEntries.end(), [&](const Entry& e) { return e.name == name; });
  return found == kEntries.end() ? Code::Unknown : found->code;
}

}  // namespace tarim::base
