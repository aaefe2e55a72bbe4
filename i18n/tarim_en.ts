<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AccountPage</name>
    <message>
        <source>账户</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>Tarim 职称申报</source>
        <translation>Tarim: applications for professional titles</translation>
    </message>
    <message>
        <source>没有网络也能填报。资料用密码加密，保存在本机；联网后传到本单位的服务器。</source>
        <translation>Works without a network. Your data is encrypted with your password and kept on this device; once online it goes to your unit&apos;s server.</translation>
    </message>
    <message>
        <source>请先设置密码，或输入密码打开您的资料；然后核对加入文件，再连接。</source>
        <translation>First set a password, or open your data with it; then check the joining file and connect.</translation>
    </message>
    <message>
        <source>已收到加入文件</source>
        <translation>Joining file received</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>本机已连接“%1”，没有使用刚才打开的加入文件。如需连接另一台服务器，请先锁定，新建一份资料，再打开加入文件。</source>
        <translation>This device is connected to “%1” already; the joining file that you opened was not used. To connect to another server, lock your data, set up new data, and open the joining file again.</translation>
    </message>
    <message>
        <source>已经连接，不需要加入文件</source>
        <translation>Connected already: no joining file is needed</translation>
    </message>
</context>
<context>
    <name>ActWords</name>
    <message>
        <source>修改一页扫描件</source>
        <translation>Changed a page</translation>
    </message>
    <message>
        <source>修改“%1”的一页</source>
        <translation>Changed a page of “%1”</translation>
    </message>
    <message>
        <source>回答“%1”的一页是否遮盖</source>
        <translation>Answered whether a page of “%1” needs masking</translation>
    </message>
    <message>
        <source>修改“%1”的一页上的遮盖</source>
        <translation>Changed the masks of a page of “%1”</translation>
    </message>
    <message>
        <source>旋转“%1”的一页</source>
        <translation>Rotated a page of “%1”</translation>
    </message>
    <message>
        <source>取消“%1”的“无”</source>
        <translation>Cleared “none” for “%1”</translation>
    </message>
    <message>
        <source>“%1”填“无”</source>
        <translation>Answered “none” for “%1”</translation>
    </message>
    <message>
        <source>修改“%1”</source>
        <translation>Changed “%1”</translation>
    </message>
    <message>
        <source>修改%1的“%2”</source>
        <translation>Changed “%2” of %1</translation>
    </message>
    <message>
        <source>第 %1 行</source>
        <translation>row %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>添加 %1 页扫描件</source>
        <translation>Added %1 page(s)</translation>
    </message>
    <message>
        <source>在“%1”添加 %2 行</source>
        <translation>Added %2 row(s) to “%1”</translation>
    </message>
    <message>
        <source>修改几页扫描件</source>
        <translation>Changed several pages</translation>
    </message>
    <message>
        <source>修改申报的内容</source>
        <translation>Changed the application</translation>
    </message>
    <message>
        <source>调整“%1”的顺序</source>
        <translation>Changed the order of “%1”</translation>
    </message>
    <message>
        <source>修改对退回原因的答复</source>
        <translation>Changed the answer to a reason for return</translation>
    </message>
</context>
<context>
    <name>AnswersCard</name>
    <message>
        <source>修改</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>未填写</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>View</translation>
    </message>
</context>
<context>
    <name>ApplicantAnswer</name>
    <message>
        <source>申报人答复</source>
        <translation>Applicant&apos;s answer</translation>
    </message>
</context>
<context>
    <name>ApplicationActions</name>
    <message>
        <source>收起“%1”的其他操作</source>
        <translation>Hide other actions for “%1”</translation>
    </message>
    <message>
        <source>“%1”的其他操作</source>
        <translation>Other actions for “%1”</translation>
    </message>
    <message>
        <source>复制成新的申报</source>
        <translation>Copy into a new application</translation>
    </message>
    <message>
        <source>撤回申报…</source>
        <translation>Withdraw…</translation>
    </message>
    <message>
        <source>删除草稿…</source>
        <translation>Delete draft…</translation>
    </message>
</context>
<context>
    <name>ApplicationsCard</name>
    <message>
        <source>我的申报</source>
        <translation>My applications</translation>
    </message>
    <message>
        <source>新的申报</source>
        <translation>New application</translation>
    </message>
    <message>
        <source>目前没有开放的申报。评委会发布通知后，联网同步一次即可看到。</source>
        <translation>No application is open at present. Once the committee publishes a notice, sync once and it appears here.</translation>
    </message>
    <message>
        <source>通知</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>申报类型</source>
        <translation>Kind of application</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>开始填报</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>以后再说</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>单位登记过的姓名、单位和县市会自动填好，请核对，随时可以修改。</source>
        <translation>The name, unit and county registered by your unit are filled in for you. Please check them; you can change them at any time.</translation>
    </message>
    <message>
        <source>基本信息、学历、经历、业绩等内容及其扫描件会一并复制；承诺、遮盖、公示和仅当年有效的内容不复制。</source>
        <translation>Personal data, education, work history, achievements and their scans are copied; the promise, masks, public notice and what is valid for one year only are not.</translation>
    </message>
    <message>
        <source>复制自“%1”</source>
        <translation>Copy of “%1”</translation>
    </message>
    <message>
        <source>打开已有的申报</source>
        <translation>Open the existing one</translation>
    </message>
    <message>
        <source>%1。同一年度、同一类型一般只申报一份；两份都提交时，审核人会看到重复。</source>
        <translation>%1. Usually one application of a kind is submitted per year; if you submit both, reviewers see the duplicate.</translation>
    </message>
    <message>
        <source>您已有一份同类型的申报</source>
        <translation>You already have an application of this kind</translation>
    </message>
    <message>
        <source>仍要新建一份</source>
        <translation>Start another one anyway</translation>
    </message>
    <message>
        <source>撤回申报</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>撤回“%1”？</source>
        <translation>Withdraw “%1”?</translation>
    </message>
    <message>
        <source>删除草稿</source>
        <translation>Delete draft</translation>
    </message>
    <message>
        <source>它还没有提交过，删除不占用提交次数。您的各台设备同步后都不再显示它；内容仍保存着，可以在“已删除的草稿”里恢复。没有传完的扫描件不再上传。</source>
        <translation>It was never submitted, so no submission is used up. None of your devices shows it after its next sync; its content is kept and can be restored under “Deleted drafts”. Scans that have not arrived yet are no longer uploaded.</translation>
    </message>
    <message>
        <source>删除“%1”？</source>
        <translation>Delete “%1”?</translation>
    </message>
    <message>
        <source>请先选好通知、申报类型和级别。</source>
        <translation>Choose the notice, the kind and the level first.</translation>
    </message>
    <message>
        <source>已结束的申报（%1）</source>
        <translation>Ended applications (%1)</translation>
    </message>
</context>
<context>
    <name>AttachButton</name>
    <message>
        <source>添加正面</source>
        <translation>Add the front</translation>
    </message>
    <message>
        <source>添加反面</source>
        <translation>Add the back</translation>
    </message>
    <message>
        <source>添加扫描件或照片</source>
        <translation>Add scans or photos</translation>
    </message>
    <message>
        <source>添加 PDF</source>
        <translation>Add a PDF</translation>
    </message>
    <message>
        <source>照片、图片和 PDF 文件</source>
        <translation>Photos, pictures and PDF files</translation>
    </message>
    <message>
        <source>照片和图片</source>
        <translation>Photos and pictures</translation>
    </message>
    <message>
        <source>PDF 文件</source>
        <translation>PDF files</translation>
    </message>
</context>
<context>
    <name>BinPage</name>
    <message>
        <source>这份申报中删除的行和扫描件会一直保留，直到您清空回收站。</source>
        <translation>Rows and scans deleted from this application stay here until you empty the bin.</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>现在只能查看，不能恢复</source>
        <translation>For viewing only; nothing can be restored now</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>打开这份申报后还没有修改。</source>
        <translation>Nothing has been changed since this application was opened.</translation>
    </message>
    <message>
        <source>上一步：%1</source>
        <translation>Last step: %1</translation>
    </message>
    <message>
        <source>删除的行和扫描件会出现在这里。</source>
        <translation>Deleted rows and scans appear here.</translation>
    </message>
    <message>
        <source>回收站是空的</source>
        <translation>The bin is empty</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>恢复“%1”</source>
        <translation>Restore “%1”</translation>
    </message>
    <message>
        <source>清空回收站…</source>
        <translation>Empty the bin…</translation>
    </message>
    <message>
        <source>清空回收站，腾出 %1…</source>
        <translation>Empty the bin and free %1…</translation>
    </message>
    <message>
        <source>清空</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>清空后，这里的内容无法恢复，仅保存在本机的扫描件会彻底删除。正在使用和已提交的扫描件不受影响；您其他设备上的回收站不变。</source>
        <translation>After that nothing here can be restored, and scans that are only on this device are deleted for good. Scans in use and submitted scans are not affected; the bins on your other devices stay as they are.</translation>
    </message>
    <message>
        <source>清空回收站？</source>
        <translation>Empty the bin?</translation>
    </message>
</context>
<context>
    <name>CarryCard</name>
    <message>
        <source>用U盘传送</source>
        <translation>Send by USB stick</translation>
    </message>
    <message>
        <source>网络来不及时，可将材料存成一个加密文件，请单位或有网络的同事代为传送，对方看不到内容；服务器的回执也这样带回。</source>
        <translation>If the network is too slow, save everything into one encrypted file and ask your unit or a colleague with a network to send it. They cannot read it. The server&apos;s receipt comes back the same way.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>U盘容量小：分成每个不超过 %1 MB 的文件</source>
        <translation>Small USB stick: split into files of at most %1 MB</translation>
    </message>
    <message>
        <source>存到U盘</source>
        <translation>Save to USB stick</translation>
    </message>
    <message>
        <source>读取回执</source>
        <translation>Read a receipt</translation>
    </message>
    <message>
        <source>代他人传送</source>
        <translation>Send for someone else</translation>
    </message>
    <message>
        <source>选择U盘或文件夹</source>
        <translation>Choose a USB stick or a folder</translation>
    </message>
    <message>
        <source>选择回执文件</source>
        <translation>Choose the receipt file</translation>
    </message>
    <message>
        <source>选择同事的材料包（分成几个文件的，一并选择）</source>
        <translation>Choose your colleague&apos;s package (all its files, if it is split)</translation>
    </message>
    <message>
        <source>材料包和回执</source>
        <translation>Packages and receipts</translation>
    </message>
    <message>
        <source>存到这里</source>
        <translation>Save here</translation>
    </message>
</context>
<context>
    <name>CopyReport</name>
    <message>
        <source>已全部复制。请逐项核对，有变化的请修改。</source>
        <translation>Everything has been copied. Please check each item and correct what has changed.</translation>
    </message>
    <message>
        <source>以下 %1 处没有复制，需要重新填写。其余请逐项核对，有变化的请修改；扫描件没有重新导入，是否遮盖需重新确认。</source>
        <translation>The %1 places below were not copied and must be filled in again. Please check the rest item by item and correct what has changed. Scans were not imported again; whether they need masking must be confirmed again.</translation>
    </message>
    <message>
        <source>去填写</source>
        <translation>Fill it in</translation>
    </message>
    <message>
        <source>全部显示（%1 处）</source>
        <translation>Show all (%1)</translation>
    </message>
</context>
<context>
    <name>DecisionPane</name>
    <message>
        <source>%1 · %2 · 第 %3 次提交</source>
        <translation>%1 · %2 · submission %3</translation>
    </message>
    <message>
        <source>汇总与决定</source>
        <translation>Summary and decision</translation>
    </message>
    <message>
        <source>下一份</source>
        <translation>Next application</translation>
    </message>
    <message>
        <source>回到待审</source>
        <translation>Back to the queue</translation>
    </message>
    <message>
        <source>决定已生效</source>
        <translation>The decision has taken effect</translation>
    </message>
    <message>
        <source>正在发送</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>决定没有生效</source>
        <translation>The decision did not take effect</translation>
    </message>
    <message>
        <source>去看</source>
        <translation>Show them</translation>
    </message>
    <message>
        <source>看完各项才能通过；未看完也可以先退回。</source>
        <translation>You can pass it only after viewing every item. You can return it before that.</translation>
    </message>
    <message>
        <source>还有 %1 项未看</source>
        <translation>Not viewed yet: %1</translation>
    </message>
    <message>
        <source>各项全部符合，没有需要修改的地方。</source>
        <translation>All items are in order; nothing needs correction.</translation>
    </message>
    <message>
        <source>按规定最多提交三次。这次退回后，今年不再受理这份申报。</source>
        <translation>The rules allow three submissions. After this return the application is not accepted this year.</translation>
    </message>
    <message>
        <source>这是最后一次提交</source>
        <translation>This is the last submission</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1（申报号 %2）的第 %3 次提交，在“%4”环节。发出后不能撤回。</source>
        <translation>Submission %3 of %1 (application no. %2), at “%4”. It cannot be taken back once sent.</translation>
    </message>
    <message>
        <source>确认：%1？</source>
        <translation>%1: are you sure?</translation>
    </message>
    <message>
        <source>%1（申报号 %2）将看到 %3 条原因。这是最后一次提交，退回后不再受理。</source>
        <translation>%1 (application no. %2) will see %3 reasons. This is the last submission; after the return it is not accepted any more.</translation>
    </message>
    <message>
        <source>%1（申报号 %2）将看到 %3 条原因，并须在期限内修改后重新提交。</source>
        <translation>%1 (application no. %2) will see %3 reasons and must correct and resubmit in time.</translation>
    </message>
    <message>
        <source>上一轮有 %1 条原因没有改动，您也没有核实。仍要%2？</source>
        <translation>%1 reasons of the last return have been neither corrected nor checked by you. %2 all the same?</translation>
    </message>
    <message>
        <source>%1：“%2”</source>
        <translation>%1: “%2”</translation>
    </message>
</context>
<context>
    <name>DiscardedCard</name>
    <message>
        <source>已删除的草稿（%1）</source>
        <translation>Deleted drafts (%1)</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>恢复“%1”</source>
        <translation>Restore “%1”</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>材料</source>
        <translation>Items</translation>
    </message>
</context>
<context>
    <name>EnrolCard</name>
    <message>
        <source>连接单位的服务器</source>
        <translation>Connect to your unit&apos;s server</translation>
    </message>
    <message>
        <source>服务器地址</source>
        <translation>Server address</translation>
    </message>
    <message>
        <source>例如 tarim.example.cn:8443</source>
        <translation>For example tarim.example.cn:8443</translation>
    </message>
    <message>
        <source>选择文件，或把内容粘贴在这里</source>
        <translation>Choose the file, or paste its content here</translation>
    </message>
    <message>
        <source>证书</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>选择证书文件</source>
        <translation>Choose the certificate file</translation>
    </message>
    <message>
        <source>注册码</source>
        <translation>Registration code</translation>
    </message>
    <message>
        <source>用于区分您的几台设备</source>
        <translation>Tells your devices apart</translation>
    </message>
    <message>
        <source>设备名称</source>
        <translation>Device name</translation>
    </message>
    <message>
        <source>未能连接</source>
        <translation>Could not connect</translation>
    </message>
    <message>
        <source>网络慢时最多等半分钟，不用重新填写。</source>
        <translation>On a slow network this takes up to half a minute; you need not type anything again.</translation>
    </message>
    <message>
        <source>正在连接服务器</source>
        <translation>Connecting to the server</translation>
    </message>
    <message>
        <source>连接</source>
        <translation>Connect</translation>
    </message>
    <message>
        <source>证书文件（PEM、CRT、CER）</source>
        <translation>Certificates (PEM, CRT, CER)</translation>
    </message>
    <message>
        <source>请核对，再连接</source>
        <translation>Check this, then connect</translation>
    </message>
    <message>
        <source>单位会发给您一个加入文件（….tarim-join），或印有二维码的说明。打开文件，或打开二维码的照片、截图，其余自动填好；也可以把文件拖到这里。</source>
        <translation>Your unit gives you a joining file (….tarim-join), or a sheet with a QR code. Open the file, or a photo or screenshot of the code; the rest is filled in for you. You can also drop the file here.</translation>
    </message>
    <message>
        <source>打开加入文件或二维码图片</source>
        <translation>Open a joining file or a picture of its QR code</translation>
    </message>
    <message>
        <source>或粘贴二维码里的文字</source>
        <translation>Or paste the text of the QR code</translation>
    </message>
    <message>
        <source>将连接</source>
        <translation>You will connect to</translation>
    </message>
    <message>
        <source>地址</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>指纹（请与单位发的说明核对）</source>
        <translation>Fingerprint (compare it with the sheet from your unit)</translation>
    </message>
    <message>
        <source>注册码属于</source>
        <translation>The registration code belongs to</translation>
    </message>
    <message>
        <source>文件中未写明</source>
        <translation>Not stated in the file</translation>
    </message>
    <message>
        <source>注册码有效期至</source>
        <translation>The registration code is valid until</translation>
    </message>
    <message>
        <source>请核对本机日期；日期无误时，请向单位索取新的加入文件。</source>
        <translation>Please check the date of this device. If it is right, ask your unit for a new joining file.</translation>
    </message>
    <message>
        <source>按本机的时钟，注册码已过期</source>
        <translation>By this device&apos;s clock the registration code has expired</translation>
    </message>
    <message>
        <source>收起手动填写</source>
        <translation>Hide the form</translation>
    </message>
    <message>
        <source>手动填写地址、证书和注册码</source>
        <translation>Enter address, certificate and registration code by hand</translation>
    </message>
    <message>
        <source>不对，换一个文件</source>
        <translation>Wrong file: open another one</translation>
    </message>
    <message>
        <source>加入文件和二维码图片</source>
        <translation>Joining files and pictures of QR codes</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message>
        <source>请先修改这 %1 处，再提交</source>
        <translation>Fix these before you submit: %1</translation>
    </message>
    <message>
        <source>请再核对这 %1 处</source>
        <translation>Please check these again: %1</translation>
    </message>
</context>
<context>
    <name>EvidenceStrip</name>
    <message>
        <source>%1（选传）</source>
        <translation>%1 (optional)</translation>
    </message>
    <message>
        <source>%1 页</source>
        <translation>Pages: %1</translation>
    </message>
    <message>
        <source>第 %1 / %2 个 · %3</source>
        <translation>%1 of %2 · %3</translation>
    </message>
    <message>
        <source>正在添加材料</source>
        <translation>Adding pages</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>松开即添加到“%1”</source>
        <translation>Drop to add to “%1”</translation>
    </message>
    <message>
        <source>“%1”已满 %2 页。如需更换，请先删除一页。</source>
        <translation>“%1” has all its %2 pages. To replace one, delete it first.</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>%1（选填）</source>
        <translation>%1 (optional)</translation>
    </message>
    <message>
        <source>用本机的</source>
        <translation>Use this device&apos;s</translation>
    </message>
    <message>
        <source>用另一台设备的</source>
        <translation>Use the other device&apos;s</translation>
    </message>
    <message>
        <source>另一台设备清空了这一栏。</source>
        <translation>The other device cleared this field.</translation>
    </message>
    <message>
        <source>另一台设备填的是“%1”。</source>
        <translation>The other device says “%1”.</translation>
    </message>
    <message>
        <source>两台设备填得不一样</source>
        <translation>Two devices differ</translation>
    </message>
    <message>
        <source>%1 / %2 字</source>
        <translation>%1 / %2 characters</translation>
    </message>
    <message>
        <source>填“%1”</source>
        <translation>Fill in “%1”</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>未填写</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>上次：%1</source>
        <translation>Before: %1</translation>
    </message>
    <message>
        <source>新填</source>
        <translation>new</translation>
    </message>
    <message>
        <source>已删除</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>有改动</source>
        <translation>changed</translation>
    </message>
</context>
<context>
    <name>FileChooser</name>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>上一级文件夹</source>
        <translation>Parent folder</translation>
    </message>
    <message>
        <source>文件夹的位置</source>
        <translation>Location of this folder</translation>
    </message>
    <message>
        <source>最新在前</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>按名称</source>
        <translation>By name</translation>
    </message>
    <message>
        <source>按下更换排序</source>
        <translation>Press to change the order</translation>
    </message>
    <message>
        <source>文件夹里的文件</source>
        <translation>Files in this folder</translation>
    </message>
    <message>
        <source>回到主文件夹</source>
        <translation>Back to the home folder</translation>
    </message>
    <message>
        <source>U盘可能已经拔出，或文件夹已移走。请插好U盘，或换一个地方。</source>
        <translation>The USB stick may have been pulled out, or the folder moved. Plug the USB stick in again, or choose another place.</translation>
    </message>
    <message>
        <source>您没有读取权限。请换一个文件夹，或请管理员开放权限。</source>
        <translation>You have no permission to read it. Choose another folder, or ask your administrator for permission.</translation>
    </message>
    <message>
        <source>请换一个文件夹。新放入的文件会自动显示。</source>
        <translation>Choose another folder. New files appear by themselves.</translation>
    </message>
    <message>
        <source>找不到这个文件夹</source>
        <translation>This folder is no longer there</translation>
    </message>
    <message>
        <source>没有权限打开这个文件夹</source>
        <translation>This folder cannot be opened</translation>
    </message>
    <message>
        <source>这个文件夹是空的</source>
        <translation>This folder is empty</translation>
    </message>
    <message>
        <source>文件名</source>
        <translation>File name</translation>
    </message>
    <message>
        <source>已有同名文件，保存后会替换。</source>
        <translation>A file of that name exists; saving replaces it.</translation>
    </message>
    <message>
        <source>已选 %1 个，按编号顺序添加</source>
        <translation>%1 chosen, added in the order of their numbers</translation>
    </message>
    <message>
        <source>文件太多，只显示其中一部分。请把要用的文件单独放一个文件夹。</source>
        <translation>Too many files to show them all. Put those you need into a folder of their own.</translation>
    </message>
    <message>
        <source>可以选：%1</source>
        <translation>You can choose: %1</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>选这个文件夹</source>
        <translation>Choose this folder</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>选这 %1 个</source>
        <translation>Choose these %1</translation>
    </message>
    <message>
        <source>选这个文件</source>
        <translation>Choose this file</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>此处不支持这种文件</source>
        <translation>This kind of file is not accepted here</translation>
    </message>
    <message>
        <source>空文件，没有内容</source>
        <translation>Empty file</translation>
    </message>
    <message>
        <source>%1，超过 %2 MB</source>
        <translation>%1, above %2 MB</translation>
    </message>
    <message>
        <source>没有权限读取</source>
        <translation>No permission to read it</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>FileTile</name>
    <message>
        <source>打不开，可能已损坏</source>
        <translation>Cannot be opened; it may be damaged</translation>
    </message>
    <message>
        <source>文件夹 %1</source>
        <translation>Folder %1</translation>
    </message>
    <message>
        <source>已选，第 %1 个</source>
        <translation>chosen, number %1</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>全部 %1 处</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>第 %1 处，共 %2 处</source>
        <translation>%1 of %2</translation>
    </message>
</context>
<context>
    <name>FormerReasons</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>此处已修改</source>
        <translation>Changed here</translation>
    </message>
    <message>
        <source>已核实</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>此处没有改动</source>
        <translation>No change here</translation>
    </message>
    <message>
        <source>取消核实</source>
        <translation>Undo the check</translation>
    </message>
    <message>
        <source>核实，无需修改</source>
        <translation>Checked, no change needed</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>GroupHeader</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>%1 原文</source>
        <translation>Text of %1</translation>
    </message>
    <message>
        <source>打开这一页</source>
        <translation>Open this page</translation>
    </message>
</context>
<context>
    <name>GroupListPage</name>
    <message>
        <source>材料</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>已完成 %1 / %2 项。点开一项即可填写，自动保存。</source>
        <translation>%1 of %2 items complete. Open one to fill it in; everything is saved automatically.</translation>
    </message>
</context>
<context>
    <name>GroupPage</name>
    <message>
        <source>还没有扫描件。请先在前面各项里添加，再到这里逐页确认。</source>
        <translation>There are no scans yet. Add them to the items above, then confirm page by page here.</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>%1 原文</source>
        <translation>Text of %1</translation>
    </message>
    <message>
        <source>%1 页都已处理。</source>
        <translation>All %1 pages are done.</translation>
    </message>
    <message>
        <source>共 %1 页，还有 %2 页未处理。选“是”的，请点开该页画出遮盖。</source>
        <translation>%1 pages, %2 of them to do. Where the answer is yes, open the page and mask what must not be seen.</translation>
    </message>
    <message>
        <source>已全部处理。</source>
        <translation>Everything here is done.</translation>
    </message>
    <message>
        <source>没有要处理的页</source>
        <translation>No pages to deal with</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>帮助：%1</source>
        <translation>Help: %1</translation>
    </message>
    <message>
        <source>通知的原文</source>
        <translation>Text of the notice</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>每天首次修改前、删除或导入前以及提交时，程序会保留当时的内容，最多 50 份。</source>
        <translation>Before the first change of each day, before anything is deleted or imported, and at each submission, the program keeps the content: the newest 50 versions.</translation>
    </message>
    <message>
        <source>恢复到…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>恢复之前的内容也已保留，随时可以换回。</source>
        <translation>What was there before is kept too; you can change back at any time.</translation>
    </message>
    <message>
        <source>已恢复到 %1 的内容</source>
        <translation>Restored the content of %1</translation>
    </message>
    <message>
        <source>撤销恢复</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>现在只能查看，不能恢复</source>
        <translation>For viewing only; nothing can be restored now</translation>
    </message>
    <message>
        <source>返回首页</source>
        <translation>Back to home</translation>
    </message>
    <message>
        <source>从明天起，每天首次修改前的内容显示在这里。</source>
        <translation>From tomorrow, the content before the first change of each day is shown here.</translation>
    </message>
    <message>
        <source>还没有以前的内容</source>
        <translation>No earlier content yet</translation>
    </message>
    <message>
        <source>以下内容将会改变</source>
        <translation>The following would change</translation>
    </message>
    <message>
        <source>先预览会改变什么</source>
        <translation>Shows first what would change</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>演示：这里的通知和时间只供试用。</source>
        <translation>Demo: the notice and dates here are for trial only.</translation>
    </message>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>开始新的申报</source>
        <translation>Start a new application</translation>
    </message>
    <message>
        <source>连接单位的服务器</source>
        <translation>Connect to your unit&apos;s server</translation>
    </message>
    <message>
        <source>选好通知、类型和级别，即可开始填报。没有网络也能填，随时可以停下。</source>
        <translation>Choose the notice, the kind and the level, then start. It works without a network, and you can stop at any time.</translation>
    </message>
    <message>
        <source>首次使用须联网一次，用单位发的注册码下载通知。以后没有网络也能填报。</source>
        <translation>The first time you need a network, to download the notice with the registration code from your unit. After that you can work without one.</translation>
    </message>
    <message>
        <source>还没有申报</source>
        <translation>No application yet</translation>
    </message>
    <message>
        <source>还没有连接服务器</source>
        <translation>Not connected to a server yet</translation>
    </message>
    <message>
        <source>检查并提交</source>
        <translation>Check and submit</translation>
    </message>
    <message>
        <source>账户</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>恢复到…</source>
        <translation>Restore…</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Bin</translation>
    </message>
</context>
<context>
    <name>ImportSource</name>
    <message>
        <source>粘贴的图片</source>
        <translation>Pasted picture</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>%1 · 申报号 %2</source>
        <translation>%1 · application no. %2</translation>
    </message>
    <message>
        <source>汇总与决定</source>
        <translation>Summary and decision</translation>
    </message>
    <message>
        <source>决定 · %1 项未看</source>
        <translation>Decide · %1 not viewed</translation>
    </message>
    <message>
        <source>汇总与决定 · %1 项未看</source>
        <translation>Summary and decision · %1 not viewed</translation>
    </message>
    <message>
        <source>显示各项的名称</source>
        <translation>Show the names of the items</translation>
    </message>
    <message>
        <source>各项</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>%1 项未看</source>
        <translation>%1 not viewed</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decide</translation>
    </message>
</context>
<context>
    <name>ItemPane</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>符合</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>此项符合</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>需修改</source>
        <translation>Needs correction</translation>
    </message>
    <message>
        <source>自动核对</source>
        <translation>Automatic check</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>之前写的 %1 条原因已收起，不会发给申报人，可以恢复。</source>
        <translation>%1 reasons written before are set aside. The applicant does not see them; they can be restored.</translation>
    </message>
    <message>
        <source>这一项没有扫描件。</source>
        <translation>This item has no scans.</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>需修改 %1</source>
        <translation>%1 to correct</translation>
    </message>
    <message>
        <source>符合</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>改 %1</source>
        <translation>%1 changed</translation>
    </message>
    <message>
        <source>未看</source>
        <translation>not viewed</translation>
    </message>
    <message>
        <source>自动核对有必须处理的问题</source>
        <translation>automatic check: something must be fixed</translation>
    </message>
    <message>
        <source>自动核对有提醒</source>
        <translation>automatic check: a reminder</translation>
    </message>
    <message>
        <source>上一轮退回 %1 处，%2 处没有改动</source>
        <translation>%1 returned last time, %2 unchanged</translation>
    </message>
    <message>
        <source>上一轮退回 %1 处，都已处理</source>
        <translation>%1 returned last time, all dealt with</translation>
    </message>
    <message>
        <source>收起原因 %1 条</source>
        <translation>%1 reasons set aside</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 · Tarim 职称申报</source>
        <translation>%1 · Tarim: applications for professional titles</translation>
    </message>
    <message>
        <source>Tarim 职称申报</source>
        <translation>Tarim: applications for professional titles</translation>
    </message>
</context>
<context>
    <name>MaskAnswer</name>
    <message>
        <source>%1需要遮盖吗</source>
        <translation>Does %1 need masking</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>%1需要遮盖</source>
        <translation>%1 needs masking</translation>
    </message>
    <message>
        <source>%1不需要遮盖</source>
        <translation>%1 needs no masking</translation>
    </message>
    <message>
        <source>内容已锁定</source>
        <translation>The content is locked</translation>
    </message>
</context>
<context>
    <name>MaskLayer</name>
    <message>
        <source>画遮盖：按回车键添加一处</source>
        <translation>Masks: press Enter to add one</translation>
    </message>
    <message>
        <source>方向键移动，Shift+方向键改大小，Delete 删除</source>
        <translation>Arrows move it, Shift+arrows resize it, Delete deletes it</translation>
    </message>
    <message>
        <source>遮盖 %1，共 %2</source>
        <translation>Mask %1 of %2</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>查看这一页</source>
        <translation>View this page</translation>
    </message>
    <message>
        <source>去补传</source>
        <translation>Add the evidence</translation>
    </message>
    <message>
        <source>去填写</source>
        <translation>Fill it in</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>整份申报</source>
        <translation>The whole application</translation>
    </message>
    <message>
        <source>去修改</source>
        <translation>Correct it</translation>
    </message>
    <message>
        <source>提交已排队，联网后自动送出</source>
        <translation>Your submission is queued and is sent when there is a network</translation>
    </message>
    <message>
        <source>查看进度</source>
        <translation>View progress</translation>
    </message>
    <message>
        <source>都填好了，请检查并提交</source>
        <translation>Everything is filled in; please check and submit</translation>
    </message>
    <message>
        <source>检查并提交</source>
        <translation>Check and submit</translation>
    </message>
    <message>
        <source>正在%1，您无需操作</source>
        <translation>Now: %1. You need do nothing</translation>
    </message>
    <message>
        <source>评审委员会已接收材料</source>
        <translation>Received by the review committee</translation>
    </message>
    <message>
        <source>查看后续安排</source>
        <translation>See what comes next</translation>
    </message>
    <message>
        <source>退回后 %1 小时内未再次提交，按规定视为放弃</source>
        <translation>Not resubmitted within %1 hours after its return, which counts as abandoned</translation>
    </message>
    <message>
        <source>申报不予受理，原因见“进度”</source>
        <translation>The application was refused; see “Progress” for the reasons</translation>
    </message>
    <message>
        <source>这份申报已撤回</source>
        <translation>This application was withdrawn</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>接下来</source>
        <translation>What happens next</translation>
    </message>
</context>
<context>
    <name>NoApplication</name>
    <message>
        <source>开始新的申报</source>
        <translation>Start a new application</translation>
    </message>
    <message>
        <source>连接单位的服务器</source>
        <translation>Connect to your unit&apos;s server</translation>
    </message>
    <message>
        <source>开始申报后，要填写的各项和扫描件都显示在这里。</source>
        <translation>Once you have started an application, its items and scans are shown here.</translation>
    </message>
    <message>
        <source>首次使用须联网一次，用单位发的注册码下载通知。以后没有网络也能填报。</source>
        <translation>The first time you need a network, to download the notice with the registration code from your unit. After that you can work without one.</translation>
    </message>
    <message>
        <source>还没有申报</source>
        <translation>No application yet</translation>
    </message>
    <message>
        <source>还没有连接服务器</source>
        <translation>Not connected to a server yet</translation>
    </message>
</context>
<context>
    <name>NoneCard</name>
    <message>
        <source>这一项已填“%1”。</source>
        <translation>This item says “%1”.</translation>
    </message>
    <message>
        <source>没有内容可填？栏目不得留空，请点“%1”。</source>
        <translation>Nothing to enter? No item may stay empty; press “%1”.</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>填“%1”</source>
        <translation>Fill in “%1”</translation>
    </message>
</context>
<context>
    <name>OldValue</name>
    <message>
        <source>上次：</source>
        <translation>Before: </translation>
    </message>
    <message>
        <source>%1，上次：</source>
        <translation>%1, before: </translation>
    </message>
</context>
<context>
    <name>PageCard</name>
    <message>
        <source>这个版本里没有这一页。您填写的内容不受影响，请从别处继续。</source>
        <translation>This version does not have the page. What you filled in is safe; please go on elsewhere.</translation>
    </message>
    <message>
        <source>打不开这一页</source>
        <translation>This page cannot be opened</translation>
    </message>
</context>
<context>
    <name>PageFilters</name>
    <message>
        <source>显示哪些页</source>
        <translation>Which pages to show</translation>
    </message>
    <message>
        <source>全部 %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>未确认 %1</source>
        <translation>Not confirmed %1</translation>
    </message>
    <message>
        <source>待遮盖 %1</source>
        <translation>To mask %1</translation>
    </message>
    <message>
        <source>未到服务器 %1</source>
        <translation>Not on the server %1</translation>
    </message>
</context>
<context>
    <name>PageGrid</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>PageHelp</name>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>对通知的条文有疑问，请问评审委员会办公室；程序有问题，请问管理服务器的同志。</source>
        <translation>Questions about the notice: ask the committee&apos;s office. Questions about the program: ask your administrator.</translation>
    </message>
    <message>
        <source>还有疑问，请问用人单位负责职称申报的同志；注册码和加入文件也由他们给您。</source>
        <translation>Further questions: ask the person in charge of applications at your unit, who also gives you the registration code and the joining file.</translation>
    </message>
    <message>
        <source>还有疑问，请问%1负责职称申报的同志。</source>
        <translation>Further questions: ask the person in charge of applications at %1.</translation>
    </message>
    <message>
        <source>打开资料</source>
        <translation>Opening your data</translation>
    </message>
    <message>
        <source>您填写的内容都用密码加密，保存在本机。打开自己的资料后才能看到。</source>
        <translation>All that you fill in is encrypted with your password and kept on this device. You see it when you have opened your data.</translation>
    </message>
    <message>
        <source>首次使用：填写资料名称，输入两次密码，按“建立”。</source>
        <translation>First time: give it a name, enter a password twice, press “Set up”.</translation>
    </message>
    <message>
        <source>已经建立的：选自己的资料，输入密码，按“打开”。</source>
        <translation>You have it already: choose yours, enter its password, press “Open”.</translation>
    </message>
    <message>
        <source>按密码框里的眼睛，可以看看输入得对不对；离开这一页就又隐藏起来。</source>
        <translation>The eye in the field shows what you entered, until you leave this page.</translation>
    </message>
    <message>
        <source>密码没有人能替您找回，请记牢。</source>
        <translation>Nobody can recover the password for you: remember it well.</translation>
    </message>
    <message>
        <source>账户</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>在这里连接单位的服务器、开始新的申报、更换密码，以及设置语言、外观和文字大小。</source>
        <translation>Here you connect to your unit&apos;s server, begin an application, change the password, and set language, appearance and text size.</translation>
    </message>
    <message>
        <source>还没有连接：打开单位给的加入文件或二维码图片，核对以后按“连接”。</source>
        <translation>Not connected yet: open the joining file or the picture of its QR code, check what it says, press “Connect”.</translation>
    </message>
    <message>
        <source>开始申报：按“新的申报”，选好通知、申报类型和级别，按“开始填报”。</source>
        <translation>To begin an application: press “New application”, choose notice, kind and level, press “Begin”.</translation>
    </message>
    <message>
        <source>离开时按“锁定”，别人就看不到您的内容。</source>
        <translation>Press “Lock” when you leave, and nobody sees what is yours.</translation>
    </message>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>在这里看还缺什么、几号截止、材料到了服务器没有、现在在谁那里。</source>
        <translation>Here you see what is missing, by when, what has reached the server, and who has it now.</translation>
    </message>
    <message>
        <source>按最上面的按钮，接着做下一件事。</source>
        <translation>Press the first button to go on with the next thing.</translation>
    </message>
    <message>
        <source>按一条提示，就到相应的地方：红色的必须修改，黄色的请核对。</source>
        <translation>Press a finding to go to its place: red ones must be corrected, yellow ones checked.</translation>
    </message>
    <message>
        <source>全部修改后，按“检查并提交”。</source>
        <translation>When all is in order, press “Check and submit”.</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>在这里逐项填写申报表，并放入佐证材料。写下的内容随时自动保存，没有网络也一样。</source>
        <translation>Here you fill in the form item by item and add the evidence. All is saved at once, also without a network.</translation>
    </message>
    <message>
        <source>选一项，逐栏填写；没有内容的栏目填“无”。</source>
        <translation>Choose an item and fill in its fields; where there is nothing to say, enter “无”.</translation>
    </message>
    <message>
        <source>需要证明的地方，按下面的按钮添加扫描件或照片，也可以拖进来或粘贴。</source>
        <translation>Where evidence is asked for, add scans or photos with the button below, by dropping or by pasting.</translation>
    </message>
    <message>
        <source>栏目下面的红字说明哪里不符合、是哪一条的要求；修改后自动消失。</source>
        <translation>Red words below a field say what does not comply, and with which clause; they go when it is corrected.</translation>
    </message>
    <message>
        <source>改错了，按 Ctrl+Z 撤销。</source>
        <translation>Ctrl+Z undoes a mistake.</translation>
    </message>
    <message>
        <source>扫描</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>在这里看全部扫描件，并逐页回答要不要遮盖。</source>
        <translation>Here are all scans; answer for each page whether it needs masking.</translation>
    </message>
    <message>
        <source>按“添加扫描件或照片”选文件，再选它证明哪一项。</source>
        <translation>Press “Add scans or photos”, choose files, then the item that they prove.</translation>
    </message>
    <message>
        <source>每一页回答“需要遮盖吗”；选“是”的，打开它画出要遮住的地方。</source>
        <translation>Answer for each page whether it needs masking; if so, open it and draw the places to cover.</translation>
    </message>
    <message>
        <source>用上面的“未确认”等按钮，只看还没有处理的页。</source>
        <translation>The buttons above show only the pages that are left.</translation>
    </message>
    <message>
        <source>看一页扫描件</source>
        <translation>One page</translation>
    </message>
    <message>
        <source>在这里看清一页扫描件，把它转正，画出盲评时要遮住的地方。</source>
        <translation>Here you look at one page, turn it upright, and draw what the blind review must not see.</translation>
    </message>
    <message>
        <source>先看是否清楚、方向对不对；不清楚的请重新扫描。</source>
        <translation>See first whether it is legible and upright; scan it again if it is not legible.</translation>
    </message>
    <message>
        <source>需要遮盖的选“是”，在页面上拖动画框；用键盘时，按回车添加一处，用方向键移动。</source>
        <translation>If it needs masking choose “Yes” and drag a frame on the page; by keyboard, Enter adds one and the arrows move it.</translation>
    </message>
    <message>
        <source>按“下一页”接着看，直到没有未确认的页。</source>
        <translation>Go on with “Next” until none is left.</translation>
    </message>
    <message>
        <source>检查并提交</source>
        <translation>Check and submit</translation>
    </message>
    <message>
        <source>在这里把全部答案看一遍，作出承诺，交给单位审核。提交以后，退回之前不能再改。</source>
        <translation>Here you read all answers once more, make the promise, and hand it to your unit. After that nothing can be changed unless it is returned.</translation>
    </message>
    <message>
        <source>先处理列出的问题，按一条就到那个地方。</source>
        <translation>Deal with what is listed first; press a line to go there.</translation>
    </message>
    <message>
        <source>看一遍全部答案，勾上承诺，再提交。</source>
        <translation>Read all answers, tick the promise, submit.</translation>
    </message>
    <message>
        <source>没有网络也可以提交，联网后自动送出；收到回执才算交到。</source>
        <translation>You can submit without a network; it is sent when there is one. It has arrived when you have the receipt.</translation>
    </message>
    <message>
        <source>回执</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>回执证明服务器已收下您的一次提交。请存好它的编号。</source>
        <translation>The receipt proves that the server has taken your submission. Keep its number.</translation>
    </message>
    <message>
        <source>按“存为图片”或“存为 PDF”，把回执存到您的文件夹里。</source>
        <translation>“Save as a picture” or “Save as PDF” puts it into a folder of yours.</translation>
    </message>
    <message>
        <source>按“看进度”，看现在在谁那里。</source>
        <translation>“See progress” shows who has it now.</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>在这里看申报到了哪个环节、谁在什么时候审核、说了什么。</source>
        <translation>Here you see at which step the application is, who reviewed it when, and what they said.</translation>
    </message>
    <message>
        <source>被退回时，按一条原因就到那个地方：修改，或写明理由。</source>
        <translation>When it is returned, press a reason to go to its place: correct it, or explain in words.</translation>
    </message>
    <message>
        <source>在时限之前重新提交；时限按服务器的时间算。</source>
        <translation>Submit again before the deadline; the server&apos;s time counts.</translation>
    </message>
    <message>
        <source>恢复到以前</source>
        <translation>Earlier states</translation>
    </message>
    <message>
        <source>在这里看以前保存的内容，需要时恢复到那时的样子。</source>
        <translation>Here are earlier states of the application, to be looked at and restored.</translation>
    </message>
    <message>
        <source>选一个时间，先看会改变什么。</source>
        <translation>Choose one and see first what would change.</translation>
    </message>
    <message>
        <source>按“恢复到此处”；恢复以后还可以撤销。</source>
        <translation>Press the button below it to restore; that can be undone.</translation>
    </message>
    <message>
        <source>回收站</source>
        <translation>Bin</translation>
    </message>
    <message>
        <source>在这里找回删除的行和扫描件。</source>
        <translation>Here you find rows and scans that were deleted.</translation>
    </message>
    <message>
        <source>在要找回的一行上按“恢复”，它就回到原来的地方。</source>
        <translation>Press “Restore” in its line, and it is back in its place.</translation>
    </message>
    <message>
        <source>清空回收站会彻底删除，不能找回。</source>
        <translation>Emptying the bin deletes for good.</translation>
    </message>
    <message>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>在这里看还有多少没有传到服务器、大约要多久；没有网络时，可以用U盘带走。</source>
        <translation>Here you see how much has not reached the server yet and how long it takes; without a network a USB stick can carry it.</translation>
    </message>
    <message>
        <source>有网络时会自动同步；要马上传，按“立即同步”。</source>
        <translation>It syncs by itself when there is a network; “Sync now” does so at once.</translation>
    </message>
    <message>
        <source>网络来不及时，按“存到U盘”，请单位或有网络的同事代为传送，对方看不到内容。</source>
        <translation>If the network is too slow, press “Save to USB stick” and ask your unit or a colleague with a network to send it; they cannot read it.</translation>
    </message>
    <message>
        <source>服务器的回执带回来以后，按“读取回执”。</source>
        <translation>When the server&apos;s receipt is back, press “Read a receipt”.</translation>
    </message>
    <message>
        <source>待审</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>在这里看交给您审核的申报。</source>
        <translation>Here are the applications for you to review.</translation>
    </message>
    <message>
        <source>用上面的按钮选状态，或按 / 键查找姓名、申报号和单位。</source>
        <translation>Choose a state above, or press / to search by name, number or unit.</translation>
    </message>
    <message>
        <source>用 J、K 键上下移动，按回车打开。</source>
        <translation>J and K move, Enter opens.</translation>
    </message>
    <message>
        <source>按 ? 键看全部按键。</source>
        <translation>? shows all keys.</translation>
    </message>
    <message>
        <source>审核一份申报</source>
        <translation>Reviewing an application</translation>
    </message>
    <message>
        <source>在这里逐项核对申报的内容和扫描件，最后通过，或写明原因退回修改。</source>
        <translation>Here you check data and scans item by item, and in the end pass it or return it with reasons.</translation>
    </message>
    <message>
        <source>每一项：符合的按 A 键；要修改的按 X 键，选原因，写明改什么。</source>
        <translation>For each item: A if it complies; X if it must be corrected, then choose a reason and say what to change.</translation>
    </message>
    <message>
        <source>扫描件在旁边，按空格看下一页，按 R 键旋转。</source>
        <translation>The scan is beside it: Space shows the next page, R turns it.</translation>
    </message>
    <message>
        <source>全部看完，到“汇总与决定”，看一遍会告诉申报人的话，再决定。</source>
        <translation>When all is seen, go to the decision, read what the applicant will be told, and decide.</translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source>PDF 无需确认遮盖</source>
        <translation>A PDF needs no answer about masking</translation>
    </message>
    <message>
        <source>这一页需要遮盖吗？</source>
        <translation>Does this page need masking?</translation>
    </message>
    <message>
        <source>盲评要求：姓名、现工作单位、单位公章、照片眼睛部分都要遮盖（五(一)15）。</source>
        <translation>Blind review: names, the current unit, its seal and the eyes in photos must be masked (五(一)15).</translation>
    </message>
    <message>
        <source>证明：%1</source>
        <translation>Proves: %1</translation>
    </message>
    <message>
        <source>旋转</source>
        <translation>Rotate</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>转到所在项目</source>
        <translation>Go to its item</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一页未确认</source>
        <translation>Next page not confirmed</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>画遮盖</source>
        <translation>Mask</translation>
    </message>
    <message>
        <source>加一处</source>
        <translation>Add one</translation>
    </message>
    <message>
        <source>删除此处</source>
        <translation>Delete it</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>这一页的遮盖已达上限，不能再加。</source>
        <translation>This page has as many masks as it can hold.</translation>
    </message>
    <message>
        <source>拖动画出遮盖；双指缩放和移动页面。</source>
        <translation>Drag to draw a mask; use two fingers to zoom and move the page.</translation>
    </message>
    <message>
        <source>拖动画出遮盖。选中的一处：方向键移动，Shift+方向键改大小，Delete 删除。</source>
        <translation>Drag to draw a mask. The selected one: arrows move it, Shift+arrows resize it, Delete deletes it.</translation>
    </message>
    <message>
        <source>已画的 %1 处遮盖暂不使用，改选“是”即恢复。</source>
        <translation>%1 masks are kept but not used. Answer yes to restore them.</translation>
    </message>
    <message>
        <source>改小</source>
        <translation>Make smaller</translation>
    </message>
    <message>
        <source>拉直</source>
        <translation>Straighten</translation>
    </message>
    <message>
        <source>这一页由照片拉直而成，原图（%1）还在本机，不会上传。</source>
        <translation>This page was made of a photograph, which is still on this device (%1) and is not sent.</translation>
    </message>
    <message>
        <source>恢复原图</source>
        <translation>Restore the photograph</translation>
    </message>
    <message>
        <source>删除原图…</source>
        <translation>Delete the photograph…</translation>
    </message>
    <message>
        <source>删除后不能再恢复成原图，腾出 %1。拉直后的页面不受影响。</source>
        <translation>It cannot be restored then; %1 become free. The straightened page is not affected.</translation>
    </message>
    <message>
        <source>删除这一页的原图？</source>
        <translation>Delete the photograph of this page?</translation>
    </message>
    <message>
        <source>盲评效果：专家看到的这一页</source>
        <translation>As experts see this page</translation>
    </message>
    <message>
        <source>返回编辑</source>
        <translation>Back to editing</translation>
    </message>
    <message>
        <source>盲评效果</source>
        <translation>As experts see it</translation>
    </message>
    <message>
        <source>和服务器给评审专家的完全一样。还看得到姓名、现工作单位、单位公章或眼睛的，请返回补画遮盖。</source>
        <translation>Exactly what the server gives to the experts. If the name, the present unit, its seal or eyes can still be seen, go back and draw masks over them.</translation>
    </message>
    <message>
        <source>放到别处</source>
        <translation>Move it</translation>
    </message>
</context>
<context>
    <name>PageThumb</name>
    <message>
        <source>%1第 %2 页</source>
        <translation>%1, page %2</translation>
    </message>
    <message>
        <source>%1%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>被退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>PDF，无需确认</source>
        <translation>PDF, no answer needed</translation>
    </message>
    <message>
        <source>需要遮盖吗？</source>
        <translation>Needs masking?</translation>
    </message>
    <message>
        <source>已遮盖 %1 处</source>
        <translation>Masked: %1</translation>
    </message>
    <message>
        <source>待遮盖</source>
        <translation>To mask</translation>
    </message>
</context>
<context>
    <name>PageViewPage</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>第 %1 / %2 页 · %3</source>
        <translation>Page %1 of %2 · %3</translation>
    </message>
    <message>
        <source>%1 页未处理</source>
        <translation>%1 to do</translation>
    </message>
    <message>
        <source>都已处理</source>
        <translation>All done</translation>
    </message>
    <message>
        <source>上一页 / 下一页</source>
        <translation>Previous / next page</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>下一页未确认</source>
        <translation>Next page not confirmed</translation>
    </message>
    <message>
        <source>需要遮盖 / 不需要遮盖</source>
        <translation>Needs masking / needs none</translation>
    </message>
    <message>
        <source>旋转</source>
        <translation>Rotate</translation>
    </message>
    <message>
        <source>放大、缩小</source>
        <translation>Zoom in, zoom out</translation>
    </message>
    <message>
        <source>适合窗口</source>
        <translation>Fit to the window</translation>
    </message>
    <message>
        <source>显示这些按键</source>
        <translation>Show these keys</translation>
    </message>
    <message>
        <source>画遮盖，再按结束</source>
        <translation>Draw masks; press again to finish</translation>
    </message>
    <message>
        <source>回车</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>画遮盖时：添加一处</source>
        <translation>While masking: add one</translation>
    </message>
    <message>
        <source>方向键</source>
        <translation>Arrows</translation>
    </message>
    <message>
        <source>画遮盖时：移动；同时按 Shift 改大小；Delete 删除</source>
        <translation>While masking: move; with Shift resize; Delete deletes</translation>
    </message>
    <message>
        <source>采纳全部建议的遮盖</source>
        <translation>Accept all suggested masks</translation>
    </message>
    <message>
        <source>盲评效果，再按返回</source>
        <translation>As experts see it; again to go back</translation>
    </message>
    <message>
        <source>结束画遮盖或盲评效果，或返回</source>
        <translation>End drawing masks or the experts’ view, or go back</translation>
    </message>
</context>
<context>
    <name>PageWorkspace</name>
    <message>
        <source>PDF 文件原样保存和上传。</source>
        <translation>The PDF is kept and uploaded as it is.</translation>
    </message>
    <message>
        <source>这一页的图像无法打开。原文件没有改动，请删除这一页，重新添加。</source>
        <translation>The picture of this page cannot be opened. The original file is unchanged; delete this page and add it again.</translation>
    </message>
    <message>
        <source>PDF 文件</source>
        <translation>PDF file</translation>
    </message>
    <message>
        <source>无法打开</source>
        <translation>Cannot be opened</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>密码已更换。下次请用新密码打开。</source>
        <translation>The password has been changed. Use the new one next time.</translation>
    </message>
    <message>
        <source>本机密码</source>
        <translation>Password on this device</translation>
    </message>
    <message>
        <source>更换密码</source>
        <translation>Change password</translation>
    </message>
    <message>
        <source>更换密码不影响已填的内容，中途断电也不会丢失：旧密码和新密码中总有一个有效。密码无法找回，请牢记。</source>
        <translation>Changing the password does not affect your data, and a power cut loses nothing: either the old or the new password is valid. A password cannot be recovered: please remember it well.</translation>
    </message>
    <message>
        <source>当前密码</source>
        <translation>Current password</translation>
    </message>
    <message>
        <source>输入密码</source>
        <translation>Type the password</translation>
    </message>
    <message>
        <source>新密码</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>密码，至少 10 个字符或 6 个汉字</source>
        <translation>Password of at least 10 characters, or 6 Chinese ones</translation>
    </message>
    <message>
        <source>再输一次新密码</source>
        <translation>Repeat the new password</translation>
    </message>
    <message>
        <source>同样的密码再输一次</source>
        <translation>The same password again</translation>
    </message>
    <message>
        <source>正在更换…</source>
        <translation>Changing…</translation>
    </message>
    <message>
        <source>不更换</source>
        <translation>Keep the old one</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>锁定</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>在本机退出</source>
        <translation>Sign out on this device</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>不退出</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>所有内容都已到服务器，不会丢失。退出后本机不再同步；再次使用须由单位重发注册码。</source>
        <translation>Everything is on the server and will not be lost. This device then no longer syncs; to use it again you need a new registration code from your unit.</translation>
    </message>
    <message>
        <source>在本机退出？</source>
        <translation>Sign out on this device?</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>PlaceList</name>
    <message>
        <source>文件在哪里</source>
        <translation>Where the files are</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>已退回，请修改</source>
        <translation>Returned: please correct it</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>返回首页</source>
        <translation>Back to home</translation>
    </message>
    <message>
        <source>开始申报后，这里逐级显示由谁审核、何时审核、意见如何。</source>
        <translation>Once you have started, this shows level by level who reviews it, when, and with what result.</translation>
    </message>
    <message>
        <source>还没有申报</source>
        <translation>No application yet</translation>
    </message>
    <message>
        <source>查看回执</source>
        <translation>View receipt</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>检查并提交</source>
        <translation>Check and submit</translation>
    </message>
</context>
<context>
    <name>PromiseCard</name>
    <message>
        <source>提交</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>我已阅知以上内容，并作出上述承诺</source>
        <translation>I have read all of the above and make this promise</translation>
    </message>
    <message>
        <source>提交给单位审核</source>
        <translation>Submit to the unit for review</translation>
    </message>
</context>
<context>
    <name>PublicityCard</name>
    <message>
        <source>单位公示结果</source>
        <translation>Result of the public notice</translation>
    </message>
    <message>
        <source>公示第一天</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>公示最后一天</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>公示 %1</source>
        <translation>Posted for %1</translation>
    </message>
    <message>
        <source>推荐意见</source>
        <translation>Recommendation</translation>
    </message>
    <message>
        <source>推荐意见须逐字照抄：</source>
        <translation>The recommendation must be copied word for word:</translation>
    </message>
</context>
<context>
    <name>QueueHeader</name>
    <message>
        <source>申报号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>县市</source>
        <translation>County</translation>
    </message>
    <message>
        <source>环节</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>提交</source>
        <translation>Attempt</translation>
    </message>
    <message>
        <source>提交时间</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>在审</source>
        <translation>With</translation>
    </message>
    <message>
        <source>最近联系</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>降序</source>
        <translation>descending</translation>
    </message>
    <message>
        <source>升序</source>
        <translation>ascending</translation>
    </message>
    <message>
        <source>排序</source>
        <translation>sort</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>待我处理</source>
        <translation>For me</translation>
    </message>
    <message>
        <source>其他环节</source>
        <translation>Other steps</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>已接收</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>已结束</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>待审</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>%1 取得</source>
        <translation>as of %1</translation>
    </message>
    <message>
        <source>刷新</source>
        <translation>Refresh</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>查找</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>按姓名、申报号、单位查找（/）</source>
        <translation>Search name, number, unit (/)</translation>
    </message>
    <message>
        <source>全部 %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 以下是 %2 取得的清单。</source>
        <translation>%1 Below is the list as of %2.</translation>
    </message>
    <message>
        <source>换一个词，或清空查找。</source>
        <translation>Try another word, or clear the search.</translation>
    </message>
    <message>
        <source>没有找到</source>
        <translation>Nothing found</translation>
    </message>
    <message>
        <source>正在获取清单</source>
        <translation>Fetching the list</translation>
    </message>
    <message>
        <source>没有申报</source>
        <translation>No applications</translation>
    </message>
    <message>
        <source>下一份 / 上一份</source>
        <translation>next / previous</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>全部、待我处理、其他环节……</source>
        <translation>all, for me, other steps…</translation>
    </message>
    <message>
        <source>显示这些按键</source>
        <translation>show these keys</translation>
    </message>
    <message>
        <source>下一屏 / 上一屏</source>
        <translation>Next / previous screen</translation>
    </message>
    <message>
        <source>第一份 / 最后一份</source>
        <translation>First / last application</translation>
    </message>
    <message>
        <source>清空查找</source>
        <translation>Clear the search</translation>
    </message>
</context>
<context>
    <name>QueueRow</name>
    <message>
        <source>没有联系过</source>
        <translation>never</translation>
    </message>
    <message>
        <source>第 %1 次提交</source>
        <translation>submission %1</translation>
    </message>
    <message>
        <source>%1正在审核</source>
        <translation>being reviewed by %1</translation>
    </message>
    <message>
        <source>第 %1 次</source>
        <translation>no. %1</translation>
    </message>
    <message>
        <source>%1 · %2 · 第 %3 次提交</source>
        <translation>%1 · %2 · submission %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1在审</source>
        <translation>with %1</translation>
    </message>
</context>
<context>
    <name>QueuedCard</name>
    <message>
        <source>等待送到服务器</source>
        <translation>Waiting to reach the server</translation>
    </message>
    <message>
        <source>提交已签名，保存在本机。联网后自动送出，服务器签发回执后才算提交。送出之前请不要再修改。%1</source>
        <translation>Your submission is signed and kept on this device. It is sent as soon as there is a network, and counts once the server has issued a receipt. Please change nothing until then. %1</translation>
    </message>
    <message>
        <source>立即同步</source>
        <translation>Sync now</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>页面上读到的</source>
        <translation>Read on this page</translation>
    </message>
    <message>
        <source>这一页未能识别，请自己与填写内容核对。%1</source>
        <translation>This page could not be read; please compare it with the form yourself. %1</translation>
    </message>
    <message>
        <source>正在读这一页，读完后与填写内容核对。可以继续做别的。</source>
        <translation>Reading this page to compare it with the form. You can go on with other things.</translation>
    </message>
    <message>
        <source>建议遮盖 %1 处，已在页面上框出，点框可逐处采纳或忽略。可能有遗漏，请自己再看一遍；是否需要遮盖由您回答。</source>
        <translation>Suggested masks: %1, outlined on the page; press an outline to accept or dismiss it. Some may be missing, so please look yourself; whether the page needs masks is your answer.</translation>
    </message>
    <message>
        <source>已忽略 %1 处建议。</source>
        <translation>Dismissed suggestions: %1.</translation>
    </message>
    <message>
        <source>全部采纳</source>
        <translation>Accept all</translation>
    </message>
    <message>
        <source>重新显示忽略的 %1 处</source>
        <translation>Show the %1 dismissed again</translation>
    </message>
    <message>
        <source>一致</source>
        <translation>Agrees</translation>
    </message>
    <message>
        <source>不一致</source>
        <translation>Differs</translation>
    </message>
    <message>
        <source>未填写</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>已按材料填写</source>
        <translation>Taken from the page</translation>
    </message>
    <message>
        <source>没有读准</source>
        <translation>Not read for sure</translation>
    </message>
    <message>
        <source>原来填写：%1</source>
        <translation>Filled in before: %1</translation>
    </message>
    <message>
        <source>填写：%1</source>
        <translation>Filled in: %1</translation>
    </message>
    <message>
        <source>材料：%1</source>
        <translation>Page: %1</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>改成材料上的</source>
        <translation>Use the page’s</translation>
    </message>
    <message>
        <source>填入材料上的</source>
        <translation>Fill in the page’s</translation>
    </message>
</context>
<context>
    <name>ReadingSummary</name>
    <message>
        <source>查看读到的内容</source>
        <translation>Show what was read</translation>
    </message>
</context>
<context>
    <name>ReasonCard</name>
    <message>
        <source>需修改：%1</source>
        <translation>Needs correction: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>补充说明（申报人会看到）</source>
        <translation>Note (the applicant will see it)</translation>
    </message>
    <message>
        <source>写明缺什么、怎样改</source>
        <translation>What is missing and how to correct it</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>再写一条</source>
        <translation>Another</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ReasonNotes</name>
    <message>
        <source>已修改 · 退回原因：%1</source>
        <translation>Changed since · Reason for return: %1</translation>
    </message>
    <message>
        <source>退回原因：%1</source>
        <translation>Reason for return: %1</translation>
    </message>
    <message>
        <source>已答复 · 退回原因：%1</source>
        <translation>Answered · Reason for return: %1</translation>
    </message>
</context>
<context>
    <name>ReceiptCard</name>
    <message>
        <source>回执 %1</source>
        <translation>Receipt %1</translation>
    </message>
    <message>
        <source>查看进度</source>
        <translation>View progress</translation>
    </message>
    <message>
        <source>存为图片</source>
        <translation>Save as a picture</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>将回执图片存到哪个文件夹？</source>
        <translation>Save the picture of the receipt to which folder?</translation>
    </message>
    <message>
        <source>将回执 PDF 存到哪个文件夹？</source>
        <translation>Save the PDF of the receipt to which folder?</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>回执</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>查看进度</source>
        <translation>View progress</translation>
    </message>
    <message>
        <source>服务器收到提交后，回执显示在这里。</source>
        <translation>Once the server has received your submission, its receipt is shown here.</translation>
    </message>
    <message>
        <source>没有这张回执</source>
        <translation>There is no such receipt</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>提交未被接受</source>
        <translation>The submission was not accepted</translation>
    </message>
    <message>
        <source>撤回未被接受</source>
        <translation>The withdrawal was not accepted</translation>
    </message>
    <message>
        <source>服务器未接受这一步</source>
        <translation>The server did not accept this step</translation>
    </message>
    <message>
        <source>服务器按同样的规则检查，发现 %1 处必须先修改。您填写的内容都在，修改后可以再提交，这一次不计入提交次数。</source>
        <translation>The server checked by the same rules and found %1 places that must be fixed first. Everything you filled in is still there; fix them and submit again. This does not count as a submission.</translation>
    </message>
    <message>
        <source>查看要修改的地方</source>
        <translation>See what to fix</translation>
    </message>
    <message>
        <source>再检查一次</source>
        <translation>Check again</translation>
    </message>
</context>
<context>
    <name>ReturnReason</name>
    <message>
        <source>已改</source>
        <translation>Corrected</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>去修改</source>
        <translation>Correct it</translation>
    </message>
    <message>
        <source>给审核人补充说明</source>
        <translation>Add a note for the reviewer</translation>
    </message>
    <message>
        <source>此处无误？写明理由</source>
        <translation>Nothing wrong here? Explain why</translation>
    </message>
    <message>
        <source>审核人会在这条原因旁边看到。答复后，此处可以不改。</source>
        <translation>The reviewer sees it beside this reason. Once answered, this place need not be changed.</translation>
    </message>
    <message>
        <source>例如：此处无误，与原件一致</source>
        <translation>For example: this is correct and agrees with the original</translation>
    </message>
    <message>
        <source>给审核人的答复</source>
        <translation>Answer to the reviewer</translation>
    </message>
</context>
<context>
    <name>ReviewHeader</name>
    <message>
        <source>回到各项</source>
        <translation>Back to the items</translation>
    </message>
    <message>
        <source>回到待审</source>
        <translation>Back to the queue</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>第 %1 次提交</source>
        <translation>submission %1</translation>
    </message>
    <message>
        <source>第 %1 次提交 · 与上次相比改了 %2 处</source>
        <translation>submission %1 · %2 places changed</translation>
    </message>
    <message>
        <source>第 %1 次提交 · 改 %2 处</source>
        <translation>submission %1 · %2 changed</translation>
    </message>
    <message>
        <source>审核期%1</source>
        <translation>Review: %1</translation>
    </message>
    <message>
        <source>您可以查看，现在不能作决定。</source>
        <translation>You can read it, but not decide now.</translation>
    </message>
    <message>
        <source>%1正在审核这份申报</source>
        <translation>%1 is reviewing this application</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>不继续</source>
        <translation>No</translation>
    </message>
    <message>
        <source>没有网络，未能登记您正在审核。您写的内容都保存在本机，决定将在联网后发送。</source>
        <translation>No network: the server does not know that you are reviewing this. What you write is kept on this device; decisions are sent once there is a network.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>现在无法打开这份申报</source>
        <translation>This application cannot be opened now</translation>
    </message>
    <message>
        <source>下一项 / 上一项</source>
        <translation>next / previous item</translation>
    </message>
    <message>
        <source>下一栏 / 上一栏</source>
        <translation>next / previous field</translation>
    </message>
    <message>
        <source>此项符合，到下一项</source>
        <translation>in order, on to the next</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>undo</translation>
    </message>
    <message>
        <source>空格</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>next page</translation>
    </message>
    <message>
        <source>旋转</source>
        <translation>rotate</translation>
    </message>
    <message>
        <source>汇总与决定</source>
        <translation>Summary and decision</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>back</translation>
    </message>
    <message>
        <source>填写的内容或扫描件</source>
        <translation>Content or scans</translation>
    </message>
    <message>
        <source>填写的内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>扫描件 %1 页</source>
        <translation>Scans (%1)</translation>
    </message>
    <message>
        <source>需修改</source>
        <translation>Needs correction</translation>
    </message>
    <message>
        <source>按“需修改”以后：选原因</source>
        <translation>After “Needs correction”: choose the reason</translation>
    </message>
    <message>
        <source>按“需修改”以后：写补充说明</source>
        <translation>After “Needs correction”: write a note</translation>
    </message>
    <message>
        <source>放大、缩小</source>
        <translation>Zoom in, zoom out</translation>
    </message>
    <message>
        <source>适合窗口</source>
        <translation>Fit to the window</translation>
    </message>
    <message>
        <source>显示这些按键</source>
        <translation>Show these keys</translation>
    </message>
    <message>
        <source>扫描件的宽度</source>
        <translation>Width of the scans</translation>
    </message>
    <message>
        <source>扫描件宽些、窄些</source>
        <translation>Scans wider, narrower</translation>
    </message>
    <message>
        <source>扫描件另开窗口、放回</source>
        <translation>Scans in their own window, and back</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>刚刚</source>
        <translation>just now</translation>
    </message>
    <message>
        <source>%1前</source>
        <translation>%1 ago</translation>
    </message>
    <message>
        <source>已到期</source>
        <translation>just over</translation>
    </message>
    <message>
        <source>已过 %1</source>
        <translation>over for %1</translation>
    </message>
    <message>
        <source>还剩 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>填报中</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>审核中</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>评审委员会已接收</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>视为放弃</source>
        <translation>Abandoned</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>请填写公示的第一天。</source>
        <translation>Fill in the first day of the public notice.</translation>
    </message>
    <message>
        <source>请填写公示的最后一天。</source>
        <translation>Fill in the last day of the public notice.</translation>
    </message>
    <message>
        <source>最后一天早于第一天。</source>
        <translation>The last day is before the first.</translation>
    </message>
    <message>
        <source>公示还没有结束，最后一天过后才能登记结果。</source>
        <translation>The public notice is not over: its result can be recorded after the last day.</translation>
    </message>
    <message>
        <source>通知中没有这一年的节假日表，无法计算工作日。请联系管理员补充。</source>
        <translation>The notice has no list of holidays for that year, so working days cannot be counted. Please ask your administrator.</translation>
    </message>
    <message>
        <source>公示不得少于 %1 个工作日，现在只有 %2 个。</source>
        <translation>The public notice must last at least %1 working days; these are %2.</translation>
    </message>
    <message>
        <source>推荐意见须与规定的文字完全一致。</source>
        <translation>The recommendation must be the prescribed sentence word for word.</translation>
    </message>
    <message>
        <source>身份证号与%1的一份申报相同</source>
        <translation>Same ID number as an application of %1</translation>
    </message>
    <message>
        <source>身份证号与%1等处的 %2 份申报相同</source>
        <translation>Same ID number as %2 applications (%1 and others)</translation>
    </message>
    <message>
        <source>身份证号与 %1 相同</source>
        <translation>Same ID number as %1</translation>
    </message>
    <message>
        <source>身份证号与 %1 等 %2 份申报相同</source>
        <translation>Same ID number as %2 applications (%1 and others)</translation>
    </message>
    <message>
        <source>账户姓名是“%1”</source>
        <translation>Account in the name of “%1”</translation>
    </message>
</context>
<context>
    <name>RowDelegate</name>
    <message>
        <source>第 %1 条，未填写</source>
        <translation>No. %1, not filled in</translation>
    </message>
    <message>
        <source>补一段</source>
        <translation>Add a period</translation>
    </message>
    <message>
        <source>修改上一段的结束时间</source>
        <translation>Change the previous end date</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>收起</source>
        <translation>Collapse</translation>
    </message>
    <message>
        <source>上移这一条</source>
        <translation>Move this row up</translation>
    </message>
    <message>
        <source>下移这一条</source>
        <translation>Move this row down</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>已经是第一条</source>
        <translation>It is the first one</translation>
    </message>
    <message>
        <source>已经是最后一条</source>
        <translation>It is the last one</translation>
    </message>
</context>
<context>
    <name>RowHeading</name>
    <message>
        <source>完整</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>已展开</source>
        <translation>open</translation>
    </message>
    <message>
        <source>展开填写</source>
        <translation>open to fill in</translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>下一项：%1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>根据您前面填写的情况，这一项可以不填。</source>
        <translation>Given what you filled in before, this item is optional.</translation>
    </message>
    <message>
        <source>可以不填</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>已有 %1 条，不能再加。</source>
        <translation>There are %1 entries; no more can be added.</translation>
    </message>
</context>
<context>
    <name>ScanPane</name>
    <message>
        <source>这一项没有扫描件</source>
        <translation>This item has no scans</translation>
    </message>
    <message>
        <source>这是 PDF 文件，暂时无法在这里显示。</source>
        <translation>This is a PDF; it cannot be shown here yet.</translation>
    </message>
    <message>
        <source>第 %1 / %2 页 · %3</source>
        <translation>Page %1 / %2 · %3</translation>
    </message>
    <message>
        <source>上一页</source>
        <translation>Previous page</translation>
    </message>
    <message>
        <source>下一页（空格）</source>
        <translation>Next page (Space)</translation>
    </message>
    <message>
        <source>旋转（R）</source>
        <translation>Rotate (R)</translation>
    </message>
    <message>
        <source>放大（+）</source>
        <translation>Zoom in (+)</translation>
    </message>
    <message>
        <source>缩小（-）</source>
        <translation>Zoom out (-)</translation>
    </message>
    <message>
        <source>下一页</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>旋转</source>
        <translation>Rotate</translation>
    </message>
    <message>
        <source>放大</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>缩小</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>放回原处（V）</source>
        <translation>Put back (V)</translation>
    </message>
    <message>
        <source>另开窗口（V）</source>
        <translation>Own window (V)</translation>
    </message>
</context>
<context>
    <name>ScanWindow</name>
    <message>
        <source>%1 · 扫描件</source>
        <translation>%1 · Scans</translation>
    </message>
</context>
<context>
    <name>ScannerDialog</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>把一页正面朝下放在扫描仪上，盖好盖板。按每英寸 300 像素扫描，扫描后选择放到哪一项。</source>
        <translation>Put a page face down on the scanner and close its lid. It is scanned at 300 dpi; then you choose the item.</translation>
    </message>
    <message>
        <source>用扫描仪添加一页</source>
        <translation>Add a page from a scanner</translation>
    </message>
    <message>
        <source>正在扫描</source>
        <translation>Scanning</translation>
    </message>
    <message>
        <source>正在查找扫描仪</source>
        <translation>Looking for scanners</translation>
    </message>
    <message>
        <source>颜色</source>
        <translation>Colour</translation>
    </message>
    <message>
        <source>彩色（有红章时）</source>
        <translation>Colour (for red seals)</translation>
    </message>
    <message>
        <source>灰度</source>
        <translation>Grey</translation>
    </message>
    <message>
        <source>扫描这一页</source>
        <translation>Scan this page</translation>
    </message>
    <message>
        <source>重新查找</source>
        <translation>Look again</translation>
    </message>
</context>
<context>
    <name>ScansPage</name>
    <message>
        <source>扫描</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>共 %1 页。每一页都要确认是否需要遮盖；收到服务器回执才算“已到服务器”。</source>
        <translation>%1 pages. Confirm for every page whether it needs masking. “On the server” means that the server has confirmed it.</translation>
    </message>
    <message>
        <source>请到“材料”里，在相应项目下添加扫描件或照片。</source>
        <translation>Go to “Items” and add scans or photos to the item that they prove.</translation>
    </message>
    <message>
        <source>已全部处理。</source>
        <translation>Everything here is done.</translation>
    </message>
    <message>
        <source>还没有扫描件</source>
        <translation>No scans yet</translation>
    </message>
    <message>
        <source>没有要处理的页</source>
        <translation>No pages to deal with</translation>
    </message>
    <message>
        <source>照片、图片和 PDF 文件</source>
        <translation>Photos, pictures and PDF files</translation>
    </message>
    <message>
        <source>添加扫描件或照片</source>
        <translation>Add scans or photos</translation>
    </message>
    <message>
        <source>粘贴</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>第 %1 / %2 个 · %3</source>
        <translation>%1 of %2 · %3</translation>
    </message>
    <message>
        <source>正在添加材料</source>
        <translation>Adding pages</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>松开即添加到“%1”</source>
        <translation>Drop to add to “%1”</translation>
    </message>
    <message>
        <source>松开后选择放到哪一项</source>
        <translation>Drop, then choose the item</translation>
    </message>
    <message>
        <source>去材料</source>
        <translation>Go to Items</translation>
    </message>
    <message>
        <source>选好的文件还在原处；停止后可以重新添加。</source>
        <translation>The chosen files are still where they were; after stopping they can be added again.</translation>
    </message>
    <message>
        <source>用扫描仪</source>
        <translation>Use a scanner</translation>
    </message>
</context>
<context>
    <name>ScansReadCard</name>
    <message>
        <source>没有新读到的内容。</source>
        <translation>Nothing new was read.</translation>
    </message>
    <message>
        <source>重新核对</source>
        <translation>Check again</translation>
    </message>
</context>
<context>
    <name>SendActions</name>
    <message>
        <source>不处理，仍然提交</source>
        <translation>Submit as it is</translation>
    </message>
    <message>
        <source>确认提交</source>
        <translation>Submit now</translation>
    </message>
    <message>
        <source>先去处理</source>
        <translation>Deal with them first</translation>
    </message>
    <message>
        <source>再检查一次</source>
        <translation>Check again</translation>
    </message>
</context>
<context>
    <name>SendCard</name>
    <message>
        <source>还有 %1 处退回原因未处理</source>
        <translation>Reasons for return not dealt with yet: %1</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>从第 %1 个字起还没有写：接着写“%2”。</source>
        <translation>Missing from character %1 on: continue with “%2”.</translation>
    </message>
    <message>
        <source>从第 %1 个字起多出“%2”，请删除。</source>
        <translation>From character %1 on, “%2” is too much; delete it.</translation>
    </message>
    <message>
        <source>从第 %1 个字起不同：应为“%2”，标点也要一致。</source>
        <translation>Differs from character %1 on: it should be “%2”, punctuation included.</translation>
    </message>
</context>
<context>
    <name>SentenceCard</name>
    <message>
        <source>请逐字照抄，签字并按手印</source>
        <translation>Copy this word by word, sign it and add your fingerprint</translation>
    </message>
</context>
<context>
    <name>SettingsCard</name>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>随系统</source>
        <translation>System</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>关闭窗口后，在后台继续同步</source>
        <translation>Keep syncing in the background after the window is closed</translation>
    </message>
    <message>
        <source>有退回时，电脑会提醒您。要停止，请在托盘图标上选“退出”。</source>
        <translation>The computer tells you of a return. To stop, choose “Quit” on the icon in the tray.</translation>
    </message>
    <message>
        <source>这台电脑的桌面没有托盘，关闭窗口即退出。下次打开时，首页会显示有无退回。</source>
        <translation>This computer&apos;s desktop has no tray: closing the window quits the program. Next time, the home page shows whether there is a return.</translation>
    </message>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>大</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>特大</source>
        <translation>Extra large</translation>
    </message>
</context>
<context>
    <name>ShellFrame</name>
    <message>
        <source>北京时间</source>
        <translation>Beijing time</translation>
    </message>
    <message>
        <source>首页</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>材料</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>扫描</source>
        <translation>Scans</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>待审</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>账户</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>重做</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>View</translation>
    </message>
</context>
<context>
    <name>Shown</name>
    <message>
        <source>%1等</source>
        <translation>%1 etc.</translation>
    </message>
</context>
<context>
    <name>SidesDialog</name>
    <message>
        <source>放入</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>“%1”：哪一张是正面，哪一张是反面？</source>
        <translation>“%1”: which is the front and which the back?</translation>
    </message>
    <message>
        <source>正面</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>反面</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>不放入</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>交换正反面</source>
        <translation>Swap front and back</translation>
    </message>
</context>
<context>
    <name>SlotDialog</name>
    <message>
        <source>请选择这些文件证明什么。还缺的排在前面。</source>
        <translation>Choose what these files prove. What is still missing comes first.</translation>
    </message>
    <message>
        <source>放到哪一项？</source>
        <translation>Which item do they belong to?</translation>
    </message>
    <message>
        <source>输入几个字查找</source>
        <translation>Type to search</translation>
    </message>
    <message>
        <source>在列表中查找</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>还缺</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>没有找到。请换一个词。</source>
        <translation>Nothing found. Try another word.</translation>
    </message>
    <message>
        <source>请选择这一页证明什么。还缺的排在前面。</source>
        <translation>Choose what this page proves. What is still missing comes first.</translation>
    </message>
</context>
<context>
    <name>SnapshotChanges</name>
    <message>
        <source>与现在的内容相同，无需恢复。</source>
        <translation>The same as now; there is nothing to restore.</translation>
    </message>
    <message>
        <source>将恢复</source>
        <translation>Will come back</translation>
    </message>
    <message>
        <source>将删除</source>
        <translation>Will be removed</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>未填写</source>
        <translation>not filled in</translation>
    </message>
    <message>
        <source>恢复后</source>
        <translation>After</translation>
    </message>
    <message>
        <source>还有 %1 处</source>
        <translation>%1 more</translation>
    </message>
    <message>
        <source>恢复到此处</source>
        <translation>Restore this</translation>
    </message>
</context>
<context>
    <name>StateCard</name>
    <message>
        <source>仅同步文字、暂不上传扫描件</source>
        <translation>Sync text only; do not upload scans for now</translation>
    </message>
    <message>
        <source>系统提示此网络按流量计费。填写的内容和提交照常传送，扫描件待换网络后再传。</source>
        <translation>The system says that this network is metered. What you fill in and submit is sent as usual; scans wait for another network.</translation>
    </message>
    <message>
        <source>没有要传的内容</source>
        <translation>Nothing to send</translation>
    </message>
    <message>
        <source>传输进度</source>
        <translation>Progress of sending</translation>
    </message>
    <message>
        <source>立即同步</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>继续同步</source>
        <translation>Resume syncing</translation>
    </message>
    <message>
        <source>暂停同步</source>
        <translation>Pause syncing</translation>
    </message>
    <message>
        <source>同步已暂停</source>
        <translation>Syncing is paused</translation>
    </message>
</context>
<context>
    <name>StepsAfter</name>
    <message>
        <source>第一步：%1</source>
        <translation>First step: %1</translation>
    </message>
    <message>
        <source>然后：%1</source>
        <translation>Then: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 至 %2（北京时间）</source>
        <translation>%1 to %2 (Beijing time)</translation>
    </message>
    <message>
        <source>如被退回</source>
        <translation>If it is returned</translation>
    </message>
    <message>
        <source>请在退回后 %1 小时内修改并再次提交，还可以提交 %2 次。</source>
        <translation>Correct it and submit again within %1 hours. Submissions left: %2.</translation>
    </message>
    <message>
        <source>这是最后一次提交。如再被退回，今年不再受理这份申报。</source>
        <translation>This is the last submission. If it is returned again, the application is not accepted this year.</translation>
    </message>
    <message>
        <source>怎样知道结果</source>
        <translation>How to learn the result</translation>
    </message>
    <message>
        <source>结果在“进度”中逐级列出。请每隔一两天联网查看；有退回时，本机会提醒您。</source>
        <translation>“Progress” shows the result of each level. Please go online every day or two; this device tells you of a return.</translation>
    </message>
    <message>
        <source>第 %1 次，共 %2 次</source>
        <translation>No. %1 of %2</translation>
    </message>
    <message>
        <source>%1（不少于 %2 个工作日）</source>
        <translation>%1 (at least %2 working days)</translation>
    </message>
</context>
<context>
    <name>StraightenDialog</name>
    <message>
        <source>采用</source>
        <translation>Use it</translation>
    </message>
    <message>
        <source>保持原样</source>
        <translation>Keep as it is</translation>
    </message>
    <message>
        <source>左边是原图，右边是拉直并改小后的页面。四个角不准时请拖动。采用后可以撤销，原图仍留在本机。</source>
        <translation>On the left the photograph, on the right the page made of it. Drag the corners where they are wrong. It can be undone, and the photograph stays on this device.</translation>
    </message>
    <message>
        <source>拉直并改小</source>
        <translation>Straighten and make smaller</translation>
    </message>
    <message>
        <source>原图</source>
        <translation>Photograph</translation>
    </message>
    <message>
        <source>左上角</source>
        <translation>Top left corner</translation>
    </message>
    <message>
        <source>右上角</source>
        <translation>Top right corner</translation>
    </message>
    <message>
        <source>右下角</source>
        <translation>Bottom right corner</translation>
    </message>
    <message>
        <source>左下角</source>
        <translation>Bottom left corner</translation>
    </message>
    <message>
        <source>方向键移动</source>
        <translation>Arrow keys move it</translation>
    </message>
    <message>
        <source>拉直并改小后</source>
        <translation>Straightened and smaller</translation>
    </message>
    <message>
        <source>正在处理…</source>
        <translation>Working…</translation>
    </message>
</context>
<context>
    <name>SubmitPage</name>
    <message>
        <source>已提交</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>提交已排队</source>
        <translation>Submission queued</translation>
    </message>
    <message>
        <source>检查并提交</source>
        <translation>Check and submit</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>恢复前的回执</source>
        <translation>Receipts from before the restore</translation>
    </message>
    <message>
        <source>确认提交</source>
        <translation>Confirm submission</translation>
    </message>
    <message>
        <source>服务器已收到这次提交，回执将在下次同步时送达。</source>
        <translation>The server has received this submission; its receipt comes with the next sync.</translation>
    </message>
    <message>
        <source>回执尚未送达</source>
        <translation>The receipt has not arrived yet</translation>
    </message>
    <message>
        <source>收起提交的内容</source>
        <translation>Hide what was submitted</translation>
    </message>
    <message>
        <source>查看提交的内容</source>
        <translation>View what was submitted</translation>
    </message>
    <message>
        <source>内容有新的变化</source>
        <translation>Something has changed</translation>
    </message>
</context>
<context>
    <name>SuggestionLayer</name>
    <message>
        <source>回车键采纳，Delete 忽略</source>
        <translation>Enter accepts, Delete dismisses</translation>
    </message>
    <message>
        <source>建议遮盖 %1，共 %2：%3</source>
        <translation>Suggested mask %1 of %2: %3</translation>
    </message>
    <message>
        <source>采纳</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>忽略</source>
        <translation>Dismiss</translation>
    </message>
</context>
<context>
    <name>SummaryCard</name>
    <message>
        <source>已完成 %1 项，共 %2 项</source>
        <translation>%1 of %2 items done</translation>
    </message>
    <message>
        <source>接着做：%1</source>
        <translation>Next: %1</translation>
    </message>
    <message>
        <source>%1 项材料，已完成 &lt;b&gt;%2&lt;/b&gt; 项</source>
        <translation>&lt;b&gt;%2&lt;/b&gt; of %1 items done</translation>
    </message>
    <message>
        <source>已退回，请修改</source>
        <translation>Returned: please correct it</translation>
    </message>
    <message>
        <source>退回了 %1 处，已改 &lt;b&gt;%2&lt;/b&gt; 处</source>
        <translation>&lt;b&gt;%2&lt;/b&gt; of %1 reasons corrected</translation>
    </message>
    <message>
        <source>退回了 %1 处，已改 &lt;b&gt;%2&lt;/b&gt; 处，已答复 &lt;b&gt;%3&lt;/b&gt; 处</source>
        <translation>&lt;b&gt;%2&lt;/b&gt; of %1 reasons corrected, &lt;b&gt;%3&lt;/b&gt; answered</translation>
    </message>
    <message>
        <source>已处理 %1 处，共 %2 处</source>
        <translation>%1 of %2 dealt with</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
</context>
<context>
    <name>TBottomBar</name>
    <message>
        <source>导航</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>TBusy</name>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>TChoice</name>
    <message>
        <source>请选择</source>
        <translation>Please choose</translation>
    </message>
</context>
<context>
    <name>TChoicePopup</name>
    <message>
        <source>输入几个字查找</source>
        <translation>Type to search</translation>
    </message>
    <message>
        <source>在列表中查找</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>没有找到。请换一个词。</source>
        <translation>Nothing found. Try another word.</translation>
    </message>
</context>
<context>
    <name>TCopyText</name>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>已复制</source>
        <translation>Copied</translation>
    </message>
</context>
<context>
    <name>TDateField</name>
    <message>
        <source>至今</source>
        <translation>until now</translation>
    </message>
    <message>
        <source>年-月-日</source>
        <translation>yyyy-mm-dd</translation>
    </message>
    <message>
        <source>年-月</source>
        <translation>yyyy-mm</translation>
    </message>
</context>
<context>
    <name>TDialog</name>
    <message>
        <source>确定</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>TField</name>
    <message>
        <source>未填写</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>填“%1”</source>
        <translation>Fill in “%1”</translation>
    </message>
    <message>
        <source>显示密码</source>
        <translation>Show password</translation>
    </message>
</context>
<context>
    <name>THelpButton</name>
    <message>
        <source>F1 键</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>帮助</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>TKeyHint</name>
    <message>
        <source>按键 %1：%2</source>
        <translation>Key %1: %2</translation>
    </message>
</context>
<context>
    <name>TKeysDialog</name>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>按键</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>TNavButton</name>
    <message>
        <source>%1 项</source>
        <translation>%1 items</translation>
    </message>
    <message>
        <source>99+</source>
        <translation>99+</translation>
    </message>
</context>
<context>
    <name>TNews</name>
    <message>
        <source>查看</source>
        <translation>View</translation>
    </message>
</context>
<context>
    <name>TNoteLine</name>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>TPage</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>TProgressBar</name>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>TRail</name>
    <message>
        <source>导航</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>TStatusBar</name>
    <message>
        <source>· %1</source>
        <translation>· %1</translation>
    </message>
</context>
<context>
    <name>TTextArea</name>
    <message>
        <source>未填写</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>%1–%2 字</source>
        <translation>%1–%2 characters</translation>
    </message>
    <message>
        <source>%1 字</source>
        <translation>%1 characters</translation>
    </message>
    <message>
        <source>至少 %1 字</source>
        <translation>at least %1 characters</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>填“%1”</source>
        <translation>Fill in “%1”</translation>
    </message>
</context>
<context>
    <name>TThumb</name>
    <message>
        <source>第 %1 页</source>
        <translation>Page %1</translation>
    </message>
</context>
<context>
    <name>TTimelineStep</name>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>进行中</source>
        <translation>Under way</translation>
    </message>
    <message>
        <source>已退回</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>未开始</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message>
        <source>证明</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
    <message>
        <source>未填写</source>
        <translation>Not filled in</translation>
    </message>
</context>
<context>
    <name>TableRow</name>
    <message>
        <source>%1 页</source>
        <translation>%1 p.</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
    <message>
        <source>第 %1 行</source>
        <translation>Row %1</translation>
    </message>
    <message>
        <source>新增</source>
        <translation>new</translation>
    </message>
    <message>
        <source>已删除</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>有改动</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>%1&#x3000;%2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>未填写</source>
        <translation>Not filled in</translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>填报中</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>审核中</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>已退回，请修改</source>
        <translation>Returned: please correct it</translation>
    </message>
    <message>
        <source>评审委员会已接收材料</source>
        <translation>Received by the review committee</translation>
    </message>
    <message>
        <source>逾期未提交，视为放弃</source>
        <translation>Abandoned: not submitted in time</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1 等 %2 页</source>
        <translation>%1 and others, %2 pages in all</translation>
    </message>
    <message>
        <source>已改 %1 处</source>
        <translation>%1 corrected</translation>
    </message>
    <message>
        <source>已答复 %1 处</source>
        <translation>%1 answered</translation>
    </message>
    <message>
        <source>已改 %1 处，已答复 %2 处</source>
        <translation>%1 corrected, %2 answered</translation>
    </message>
</context>
<context>
    <name>UnansweredList</name>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>UnlockCard</name>
    <message>
        <source>本机上的资料</source>
        <translation>Data on this device</translation>
    </message>
    <message>
        <source>已加密</source>
        <translation>Encrypted</translation>
    </message>
    <message>
        <source>打开“%1”</source>
        <translation>Open “%1”</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>第一步：建立您的资料</source>
        <translation>First step: set up your data</translation>
    </message>
    <message>
        <source>新建一份资料</source>
        <translation>New user on this device</translation>
    </message>
    <message>
        <source>每人一份资料。几个人共用一台电脑时，各用各的密码，互相看不到。密码无法找回，请牢记。</source>
        <translation>Everyone has their own data. People who share a computer each use their own password and cannot see the others&apos; data. A password cannot be recovered: please remember it well.</translation>
    </message>
    <message>
        <source>仅用于在本机区分</source>
        <translation>Only to tell it apart on this device</translation>
    </message>
    <message>
        <source>资料名称</source>
        <translation>Name of the data</translation>
    </message>
    <message>
        <source>例如：您的姓名</source>
        <translation>For example your name</translation>
    </message>
    <message>
        <source>再输一次密码</source>
        <translation>Repeat the password</translation>
    </message>
    <message>
        <source>正在建立…</source>
        <translation>Setting up…</translation>
    </message>
    <message>
        <source>建立</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>密码经过多次运算，他人难以猜出。请等几秒钟。</source>
        <translation>The password goes through many steps so that nobody can guess it. This takes a few seconds.</translation>
    </message>
    <message>
        <source>正在计算密钥</source>
        <translation>Deriving the key</translation>
    </message>
    <message>
        <source>未能打开</source>
        <translation>Could not open it</translation>
    </message>
    <message>
        <source>打开已有的资料</source>
        <translation>Open existing data</translation>
    </message>
    <message>
        <source>输入密码</source>
        <translation>Type the password</translation>
    </message>
    <message>
        <source>密码，至少 10 个字符或 6 个汉字</source>
        <translation>Password of at least 10 characters, or 6 Chinese ones</translation>
    </message>
    <message>
        <source>同样的密码再输一次</source>
        <translation>The same password again</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>1月</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>2月</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>3月</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>4月</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>5月</source>
        <translation>May</translation>
    </message>
    <message>
        <source>6月</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>7月</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>8月</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>9月</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>10月</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>11月</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>12月</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>%1%2日</source>
        <extracomment>%1: a month as translated above, %2: day of the month</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1年%2</source>
        <extracomment>%1: year, %2: month and day</extracomment>
        <translation>%2, %1</translation>
    </message>
    <message>
        <source>不到 1 分钟</source>
        <translation>less than 1 min</translation>
    </message>
    <message>
        <source>%1 分钟</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 天</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 小时</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 分</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>约 %1</source>
        <translation>about %1</translation>
    </message>
    <message>
        <source>约 %1–%2 分钟</source>
        <translation>about %1–%2 minutes</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>正面</source>
        <translation>front</translation>
    </message>
    <message>
        <source>反面</source>
        <translation>back</translation>
    </message>
</context>
<context>
    <name>WrittenReasons</name>
    <message>
        <source>申报人将看到的原因</source>
        <translation>Reasons that the applicant will see</translation>
    </message>
    <message>
        <source>需修改</source>
        <translation>Needs correction</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::Background</name>
    <message>
        <source>Tarim 职称申报</source>
        <translation>Tarim: applications for professional titles</translation>
    </message>
    <message>
        <source>打开 Tarim</source>
        <translation>Open Tarim</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Tarim 仍在后台运行</source>
        <translation>Tarim keeps running in the background</translation>
    </message>
    <message>
        <source>继续同步；有退回时会提醒您。点托盘图标可以打开或退出。</source>
        <translation>It keeps syncing and tells you of a return. Use the icon in the tray to open or quit it.</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>View</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::BinView</name>
    <message>
        <source>删除于 %1</source>
        <translation>Deleted %1</translation>
    </message>
    <message>
        <source>删除于 %1，连同 %2 页扫描件</source>
        <translation>Deleted %1, with %2 page(s)</translation>
    </message>
    <message>
        <source>恢复“%1”</source>
        <translation>Restored “%1”</translation>
    </message>
    <message>
        <source>这一项的行数已满，没有恢复。请先删除一行，再恢复这一行。</source>
        <translation>This item already has as many rows as it can; the row was not restored. Please delete one first, then restore this one.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::Carrying</name>
    <message>
        <source>%1，等待完成</source>
        <translation>%1, almost done</translation>
    </message>
    <message>
        <source>%1 %2 / %3</source>
        <translation>%1 %2 / %3</translation>
    </message>
    <message>
        <source>正在存入</source>
        <translation>Saving</translation>
    </message>
    <message>
        <source>正在读取回执</source>
        <translation>Reading the receipt</translation>
    </message>
    <message>
        <source>正在代为传送</source>
        <translation>Sending for someone else</translation>
    </message>
    <message>
        <source>已取消</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>没有留下残缺文件，您的材料没有变化，可以随时重新开始。</source>
        <translation>No incomplete file was left and your data is unchanged. You can start again at any time.</translation>
    </message>
    <message>
        <source>没有完成</source>
        <translation>Not completed</translation>
    </message>
    <message>
        <source>缺少第 %1 个文件</source>
        <translation>File number %1 is missing</translation>
    </message>
    <message>
        <source>已存好：%1 处修改、%2 页扫描件</source>
        <translation>Saved: %1 changes, %2 scanned pages</translation>
    </message>
    <message>
        <source>文件已加密，只有服务器能打开。请安全弹出U盘，交给单位或有网络的同事；拿到回执文件后在这里读取。读取回执后才算送达。</source>
        <translation>The file is encrypted and only the server can open it. Please eject the USB stick safely and give it to your unit or to a colleague with a network. When you have the receipt file, read it here; only then does this count as delivered.</translation>
    </message>
    <message>
        <source>回执已读取</source>
        <translation>Receipt read</translation>
    </message>
    <message>
        <source>受理编号 %1</source>
        <translation>Receipt %1</translation>
    </message>
    <message>
        <source>申报已送达服务器</source>
        <translation>Your application has reached the server</translation>
    </message>
    <message>
        <source>材料已送达，但有一项未办理成功</source>
        <translation>Everything has arrived, but one request could not be carried out</translation>
    </message>
    <message>
        <source>这份回执早于本机已有的消息，没有改动更新的内容。</source>
        <translation>This receipt is older than what this device already knows; nothing newer was changed. </translation>
    </message>
    <message>
        <source>服务器以前收过这个材料包，没有重复接收。</source>
        <translation>The server had received this package before; nothing was taken twice. </translation>
    </message>
    <message>
        <source>服务器在 %1 收到了您 %2 存的材料。</source>
        <translation>On %1 the server received what you saved on %2. </translation>
    </message>
    <message>
        <source>所有内容都已送达，U盘里的文件可以删除。</source>
        <translation>Everything has arrived; you may delete the files on the USB stick.</translation>
    </message>
    <message>
        <source>还有 %1 项待传，会在下次联网或下次存U盘时送出。</source>
        <translation>%1 items are still to be sent, with the next sync or the next save to a USB stick.</translation>
    </message>
    <message>
        <source>已代为传到服务器</source>
        <translation>Sent to the server for someone else</translation>
    </message>
    <message>
        <source>回执文件已保存在材料包旁边，请交还本人。材料和回执只有本人的设备能打开。</source>
        <translation>The receipt file was saved beside the package; please give it to its owner. Only the owner&apos;s device can open the package and the receipt.</translation>
    </message>
    <message>
        <source>请再存一次U盘</source>
        <translation>Please save to the USB stick once more</translation>
    </message>
    <message>
        <source>服务器已从备份恢复。您的材料都在本机，没有丢失；请再存一次U盘送去，补上服务器缺少的内容。</source>
        <translation>The server was restored from a backup. Everything is on this device and nothing is lost; please save to the USB stick again and have it sent, so that the server gets what it lacks.</translation>
    </message>
    <message>
        <source>本机有 %1 页扫描件无法读取，没有存入；具体页见首页。</source>
        <translation>%1 pages cannot be read on this device and are not included; the home page lists them. </translation>
    </message>
</context>
<context>
    <name>tarim::client::app::Decision</name>
    <message>
        <source>退回</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>登记公示结果</source>
        <translation>Record the public notice</translation>
    </message>
    <message>
        <source>不予推荐</source>
        <translation>Refuse</translation>
    </message>
    <message>
        <source>通过</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>没有生效：您看的不是最新一次提交，或已转到其他环节。请重新打开查看。</source>
        <translation>Not effective: what you viewed is not the latest submission, or it has moved to another step. Please open it again.</translation>
    </message>
    <message>
        <source>没有生效：这份申报正由同事审核。您写的内容都在。</source>
        <translation>Not effective: a colleague is reviewing this application. What you wrote is kept.</translation>
    </message>
    <message>
        <source>没有生效：这份申报现在不在您的环节。</source>
        <translation>Not effective: this application is not at your step now.</translation>
    </message>
    <message>
        <source>没有生效。%1</source>
        <translation>Not effective. %1</translation>
    </message>
    <message>
        <source>正由同事审核，您现在只能查看。</source>
        <translation>A colleague is reviewing it; you can only view it now.</translation>
    </message>
    <message>
        <source>这份申报现在不在您的环节，只能查看。</source>
        <translation>This application is not at your step; you can only view it.</translation>
    </message>
    <message numerus="yes">
        <source>有 %n 条需修改，不能通过。</source>
        <translation>
            <numerusform>It cannot be passed: %n reason to correct.</numerusform>
            <numerusform>It cannot be passed: %n reasons to correct.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 项未看。</source>
        <translation>
            <numerusform>%n item has not been viewed.</numerusform>
            <numerusform>%n items have not been viewed.</numerusform>
        </translation>
    </message>
    <message>
        <source>公示无异议，同意推荐</source>
        <translation>No objection: recommend</translation>
    </message>
    <message>
        <source>接收材料</source>
        <translation>Receive</translation>
    </message>
    <message>
        <source>审核通过</source>
        <translation>Pass</translation>
    </message>
    <message>
        <source>退回（不再受理）</source>
        <translation>Return (final)</translation>
    </message>
    <message>
        <source>退回修改</source>
        <translation>Return for correction</translation>
    </message>
    <message numerus="yes">
        <source>%n 个工作日</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message>
        <source>决定已保存在本机，正在发送。没有网络时，联网后自动发送。</source>
        <translation>The decision is kept on this device and is being sent. Without a network it is sent once there is one.</translation>
    </message>
    <message>
        <source>等待发送，联网后自动送达。</source>
        <translation>Waiting; it is sent once there is a network.</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>已退回%1的第 %2 次提交。按规定不再受理。</source>
        <translation>Submission %2 of %1 was returned. It is not accepted any more.</translation>
    </message>
    <message>
        <source>已退回%1。申报人须在 %2 小时内修改并重新提交。</source>
        <translation>Returned to %1, who has %2 hours to correct and resubmit it.</translation>
    </message>
    <message>
        <source>%1已通过，转入“%2”。</source>
        <translation>%1 has passed and goes on to “%2”.</translation>
    </message>
    <message>
        <source>%1的材料：评审委员会已接收。</source>
        <translation>%1: received by the committee.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::DossierReview</name>
    <message>
        <source>自动核对：未发现问题</source>
        <translation>Automatic check: nothing found</translation>
    </message>
    <message>
        <source>自动核对：%1 个必须处理</source>
        <translation>Automatic check: %1 to fix</translation>
    </message>
    <message>
        <source>自动核对：%1 个提醒</source>
        <translation>Automatic check: reminders: %1</translation>
    </message>
    <message>
        <source>自动核对：%1 个必须处理，%2 个提醒</source>
        <translation>Automatic check: %1 to fix, reminders: %2</translation>
    </message>
    <message>
        <source>这份申报此前有人审核过：已看 %1 项，写了 %2 条原因。</source>
        <translation>Someone reviewed this before: %1 items viewed, %2 reasons written.</translation>
    </message>
    <message numerus="yes">
        <source>“%1”已标为符合，之前写的 %n 条原因已收起。</source>
        <translation>
            <numerusform>“%1” is marked as in order; the reason written before is set aside.</numerusform>
            <numerusform>“%1” is marked as in order; the %n reasons written before are set aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tarim::client::app::Enrolling</name>
    <message>
        <source>请填写服务器地址，例如 tarim.example.cn:8443。</source>
        <translation>Please enter the server&apos;s address, for example tarim.example.cn:8443.</translation>
    </message>
    <message>
        <source>请选择或粘贴单位发的证书（以 -----BEGIN CERTIFICATE----- 开头），以确保连接的是本单位的服务器。</source>
        <translation>Choose or paste the certificate from your unit (it begins with -----BEGIN CERTIFICATE-----). It makes sure that you connect to your unit&apos;s server.</translation>
    </message>
    <message>
        <source>请填写单位发给您的注册码。</source>
        <translation>Please enter the registration code from your unit.</translation>
    </message>
    <message>
        <source>请填写设备名称，例如“办公室电脑”。</source>
        <translation>Please enter a device name, for example “Office computer”.</translation>
    </message>
    <message>
        <source>这个文件里没有证书。请选择单位发给您的 ca.pem。</source>
        <translation>There is no certificate in this file. Choose the ca.pem from your unit.</translation>
    </message>
    <message>
        <source>“%1”不是服务器地址。请按单位给的地址填写，例如 tarim.example.cn:8443。</source>
        <translation>“%1” is not a server&apos;s address. Please enter the one from your unit, for example tarim.example.cn:8443.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::FieldListModel</name>
    <message>
        <source>至今</source>
        <translation>until now</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::FilePlaces</name>
    <message>
        <source>U盘</source>
        <translation>USB stick</translation>
    </message>
    <message>
        <source>U盘“%1”</source>
        <translation>USB stick “%1”</translation>
    </message>
    <message>
        <source>主文件夹</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>桌面</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>下载</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>图片</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>文档</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::FolderModel</name>
    <message>
        <source>计算机</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>“%1”不能选：%2。</source>
        <translation>“%1” cannot be chosen: %2.</translation>
    </message>
    <message>
        <source>“%1”：%2</source>
        <translation>“%1”: %2</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::GroupForm</name>
    <message>
        <source>一次添加 %1 年：%2</source>
        <translation>Add %1 years at once: %2</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>tarim::client::app::GroupListModel</name>
    <message>
        <source>%1 页未处理</source>
        <translation>Pages to do: %1</translation>
    </message>
    <message>
        <source>%1 个必须处理</source>
        <translation>%1 to fix</translation>
    </message>
    <message>
        <source>%1 个提醒</source>
        <translation>Reminders: %1</translation>
    </message>
    <message>
        <source>完整</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>退回 %1 处</source>
        <translation>Returned: %1</translation>
    </message>
    <message>
        <source>可以不填</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>还没有扫描件</source>
        <translation>No scans yet</translation>
    </message>
    <message>
        <source>还有 %1 处要填</source>
        <translation>%1 to fill in</translation>
    </message>
    <message>
        <source>暂不用填</source>
        <translation>Nothing to fill in so far</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::HistoryView</name>
    <message>
        <source>当天首次修改之前</source>
        <translation>before the first change of that day</translation>
    </message>
    <message>
        <source>删除之前</source>
        <translation>before something was deleted</translation>
    </message>
    <message>
        <source>随后：%1</source>
        <translation>then: %1</translation>
    </message>
    <message>
        <source>导入之前</source>
        <translation>before an import</translation>
    </message>
    <message>
        <source>导入 %1 之前</source>
        <translation>before %1 was imported</translation>
    </message>
    <message>
        <source>提交的内容</source>
        <translation>as submitted</translation>
    </message>
    <message>
        <source>恢复之前</source>
        <translation>before a restore</translation>
    </message>
    <message>
        <source>本机登记为另一台设备之前</source>
        <translation>before this device was registered as another one</translation>
    </message>
    <message>
        <source>采用服务器上另一份修改之前</source>
        <translation>before other changes on the server were taken over</translation>
    </message>
    <message>
        <source>以前保留的内容</source>
        <translation>kept earlier</translation>
    </message>
    <message>
        <source>撤销恢复</source>
        <translation>Undid the restore</translation>
    </message>
    <message>
        <source>恢复到 %1 的内容</source>
        <translation>Restored the state of %1</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::HomeSummary</name>
    <message>
        <source>已于 %1 截止</source>
        <translation>Closed %1</translation>
    </message>
    <message>
        <source>离截止还有 %1</source>
        <translation>Closes in %1</translation>
    </message>
    <message>
        <source>还有 %1 待传，联网后自动续传。</source>
        <translation>%1 to send; it continues by itself once there is a network.</translation>
    </message>
    <message>
        <source>还有 %1 待传，按目前网速%2。</source>
        <translation>%1 to send, %2 at the present speed.</translation>
    </message>
    <message>
        <source>按目前网速，%1 前可以传完（%2）。</source>
        <translation>At the present speed everything is sent before %1 (%2).</translation>
    </message>
    <message>
        <source>按目前网速需%1，%2 前不一定能传完。请不要中断，并做好存到U盘的准备。</source>
        <translation>At the present speed it takes %1 and may not be done before %2. Do not interrupt it, and be ready to save to a USB stick.</translation>
    </message>
    <message>
        <source>按目前网速需%1，%2 前传不完。请换用更快的网络，或在“同步”里存到U盘，请人代为传送。</source>
        <translation>At the present speed it takes %1 and will not be done before %2. Use a faster network, or save to a USB stick under “Sync” and ask someone to send it.</translation>
    </message>
    <message>
        <source>没有必须处理的，还有 %1 个提醒。</source>
        <translation>Nothing to fix; reminders: %1.</translation>
    </message>
    <message>
        <source>还有 %1 个提醒。</source>
        <translation>Reminders: %1.</translation>
    </message>
    <message>
        <source>共 %1 页</source>
        <translation>%1 pages</translation>
    </message>
    <message>
        <source>只在本机</source>
        <translation>Only on this device</translation>
    </message>
    <message>
        <source>待传 %1</source>
        <translation>%1 to send</translation>
    </message>
    <message>
        <source>正在传 %1 / %2 页</source>
        <translation>Sending %1 of %2 pages</translation>
    </message>
    <message>
        <source>已到服务器 %1</source>
        <translation>On the server %1</translation>
    </message>
    <message>
        <source>退回：%1</source>
        <translation>Returned: %1</translation>
    </message>
    <message>
        <source>退回 %1 处</source>
        <translation>Returned: %1</translation>
    </message>
    <message>
        <source>还没有扫描件</source>
        <translation>No scans yet</translation>
    </message>
    <message>
        <source>完整</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>可以不填</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>还有 %1。</source>
        <translation>Left: %1.</translation>
    </message>
    <message>
        <source>%1 个必须处理</source>
        <translation>%1 to fix</translation>
    </message>
    <message>
        <source>%1 处要填</source>
        <translation>%1 to fill in</translation>
    </message>
    <message>
        <source>%1 个提醒</source>
        <translation>reminders: %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>还有 %1 处要填</source>
        <translation>%1 to fill in</translation>
    </message>
    <message>
        <source>暂不用填</source>
        <translation>Nothing to fill in so far</translation>
    </message>
    <message>
        <source>%1 页都已处理</source>
        <translation>All %1 pages done</translation>
    </message>
    <message>
        <source>%1 页未处理</source>
        <translation>%1 pages to do</translation>
    </message>
    <message>
        <source>申报已退回，请修改</source>
        <translation>Your application was returned: please correct it</translation>
    </message>
    <message>
        <source>申报有新的进展</source>
        <translation>There is news about your application</translation>
    </message>
    <message>
        <source>有 %1 条新的提示</source>
        <translation>%1 new notices</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::ImportQueue</name>
    <message>
        <source>添加 %1 页“%2”</source>
        <translation>Added %1 page(s) of “%2”</translation>
    </message>
    <message>
        <source>文件还在网页上，没有导入。其他材料没有变化。请先保存到这台电脑，再添加。</source>
        <translation>The file is still on a web page and was not imported. Nothing else has changed. Save it on this computer first, then add it.</translation>
    </message>
    <message>
        <source>文件已不在原来的位置，没有导入。其他材料没有变化。请插上U盘或找到这个文件，再添加一次。</source>
        <translation>The file is no longer where it was, and it was not imported. Your other material is unchanged. Please plug in the USB stick or find the file, and add it again.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::ItemView</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>第 %1 行：%2</source>
        <translation>Row %1: %2</translation>
    </message>
    <message>
        <source>上一轮退回原因（%1，%2）</source>
        <translation>Reasons for the last return (%1, %2)</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::Joining</name>
    <message>
        <source>请填写设备名称，例如“办公室电脑”。</source>
        <translation>Please enter a device name, for example “Office computer”.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::MaskEditor</name>
    <message>
        <source>画遮盖 %1</source>
        <translation>draw mask %1</translation>
    </message>
    <message>
        <source>移动遮盖 %1</source>
        <translation>move mask %1</translation>
    </message>
    <message>
        <source>改遮盖 %1 的大小</source>
        <translation>resize mask %1</translation>
    </message>
    <message>
        <source>删除遮盖 %1</source>
        <translation>remove mask %1</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::NewApplication</name>
    <message>
        <source>网上申报：%1 至 %2（北京时间）</source>
        <translation>Online applications: %1 to %2 (Beijing time)</translation>
    </message>
    <message>
        <source>尚未填写</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>改于 %1</source>
        <translation>Changed %1</translation>
    </message>
    <message>
        <source>%1 开始，改于 %2</source>
        <translation>Started %1, changed %2</translation>
    </message>
    <message>
        <source>撤回已排队，联网送到服务器后生效。在此之前请不要再修改。</source>
        <translation>The withdrawal is queued and takes effect when it reaches the server. Please change nothing until then.</translation>
    </message>
    <message>
        <source>正在审核，现在不能撤回，也不能删除。如被退回，退回后可以撤回。</source>
        <translation>Under review; it can be neither withdrawn nor deleted now. If it is returned, you can withdraw it then.</translation>
    </message>
    <message>
        <source>已经结束的申报留作记录，不能删除。</source>
        <translation>An application that has ended is kept on record and cannot be deleted.</translation>
    </message>
    <message>
        <source>等待撤回</source>
        <translation>Withdrawal queued</translation>
    </message>
    <message>
        <source>撤回以后，这份申报就结束了：不能再修改，不能再提交，也不能恢复。</source>
        <translation>A withdrawn application has ended: it can no longer be changed, submitted or restored.</translation>
    </message>
    <message>
        <source>剩余的 %1 次提交机会一并作废。</source>
        <translation>The %1 remaining submission(s) are lost.</translation>
    </message>
    <message>
        <source>原定 %1 前的修改期限不再适用。</source>
        <translation>The deadline of %1 for corrections no longer applies.</translation>
    </message>
    <message>
        <source>如仍要申报，须重新开始一份，并在 %1 前提交（%2）。</source>
        <translation>To apply nevertheless, start another application and submit it before %1 (%2).</translation>
    </message>
    <message>
        <source>网上申报已于 %1 截止（%2），本年度不能再申报。</source>
        <translation>Online applications closed on %1 (%2), so you cannot apply again this year.</translation>
    </message>
    <message>
        <source>填写的内容和扫描件仍保存在本机，只能查看。</source>
        <translation>Your content and scans stay on this device, for viewing only.</translation>
    </message>
    <message>
        <source>仅当年有效，请重新填写</source>
        <translation>Valid for its year only; please fill it in again</translation>
    </message>
    <message>
        <source>扫描件不在本机，请重新添加</source>
        <translation>The scan is not on this device; please add it again</translation>
    </message>
    <message>
        <source>新通知中没有对应的栏目</source>
        <translation>The new notice has no such field</translation>
    </message>
    <message>
        <source>“%1”（%2）</source>
        <translation>“%1” (%2)</translation>
    </message>
    <message>
        <source>已复制 %1 栏、%2 行、%3 页扫描件。</source>
        <translation>Copied %1 field(s), %2 row(s) and %3 page(s).</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::Notices</name>
    <message>
        <source>（保留这一行）</source>
        <translation>(keep this row)</translation>
    </message>
    <message>
        <source>（删除这一行）</source>
        <translation>(delete this row)</translation>
    </message>
    <message>
        <source>（空白）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>这台设备，%1</source>
        <translation>This device, %1</translation>
    </message>
    <message>
        <source>另一台设备，%1</source>
        <translation>Another device, %1</translation>
    </message>
    <message>
        <source>%1的“%2”</source>
        <translation>“%2” of %1</translation>
    </message>
    <message>
        <source>%1有两种写法</source>
        <translation>%1 has two values</translation>
    </message>
    <message>
        <source>两台设备都改了这一处，两种写法都已保留。请选择一种。</source>
        <translation>Two devices changed this, and both values are kept. Please choose one.</translation>
    </message>
    <message>
        <source>本机的资料是一份副本</source>
        <translation>The data on this device is a copy</translation>
    </message>
    <message>
        <source>服务器暂不接收部分修改</source>
        <translation>The server does not accept some changes at present</translation>
    </message>
    <message>
        <source>这些修改都保存在本机，没有丢失。</source>
        <translation>They are kept on this device; nothing is lost.</translation>
    </message>
    <message>
        <source>本机已登记为一台新设备</source>
        <translation>This is a new device now</translation>
    </message>
    <message>
        <source>本机的资料是一份副本（较早的备份，或另一台电脑上的同一份），已于 %1 登记为新设备并与服务器上的内容合并。两边填写的内容都在；同一处写法不同的，列在这里请您选择。</source>
        <translation>The data here is a copy (an older backup, or the same data on another computer). On %1 it became a new device and was merged with the server&apos;s content. What was filled in on both sides is kept; where the two differ, you can choose here.</translation>
    </message>
    <message>
        <source>查看进度</source>
        <translation>View progress</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>您的截止时间已延后</source>
        <translation>Your deadline has been extended</translation>
    </message>
    <message>
        <source>经批准，可以在 %1（北京时间）前提交。</source>
        <translation>You may submit until %1 (Beijing time).</translation>
    </message>
    <message>
        <source>评委会更新了这份通知</source>
        <translation>The committee has changed this notice</translation>
    </message>
    <message>
        <source>这一轮申报已不再开放</source>
        <translation>This cycle is no longer open</translation>
    </message>
    <message>
        <source>这份申报按您开始填报时的通知检查，已填的内容都在。如按新通知申报，请在“账户”里另行开始。</source>
        <translation>This application is checked by the notice under which it was started, and everything you filled in is still there. To apply under the new one, start another application under “Account”.</translation>
    </message>
    <message>
        <source>已填的内容都在本机，可以查看，不能再提交。</source>
        <translation>Everything you filled in is on this device. You can read it, but no longer submit it.</translation>
    </message>
    <message>
        <source>查看账户</source>
        <translation>View account</translation>
    </message>
    <message>
        <source>用本机的</source>
        <translation>Use this device&apos;s</translation>
    </message>
    <message>
        <source>用另一台设备的</source>
        <translation>Use the other device&apos;s</translation>
    </message>
    <message>
        <source>用较早的</source>
        <translation>Use the older one</translation>
    </message>
    <message>
        <source>用较新的</source>
        <translation>Use the newer one</translation>
    </message>
    <message>
        <source>本机的时钟慢了 %1</source>
        <translation>This device&apos;s clock is %1 slow</translation>
    </message>
    <message>
        <source>本机的时钟快了 %1</source>
        <translation>This device&apos;s clock is %1 fast</translation>
    </message>
    <message>
        <source>上次联系服务器时，服务器时间是 %1，本机显示 %2（都是北京时间）。填写和同步照常，截止时间都按服务器时间计算。请在系统设置里校准本机的日期和时间，然后同步一次。</source>
        <translation>At the last contact the server&apos;s time was %1 and this device showed %2 (both Beijing time). You can fill in and sync as usual; deadlines follow the server&apos;s time. Please set the date and time of this device in the system settings, then sync once.</translation>
    </message>
    <message>
        <source>服务器的记录前后不一致</source>
        <translation>The server&apos;s record contradicts itself</translation>
    </message>
    <message>
        <source>可以照常填写和同步。</source>
        <translation> You can fill in and sync as usual.</translation>
    </message>
    <message>
        <source>您的提交在服务器上丢失，请再提交一次</source>
        <translation>Your submission was lost on the server; please submit again</translation>
    </message>
    <message>
        <source>服务器已从备份恢复。它曾于 %1（北京时间）收到您的第 %2 次提交，回执 %3；恢复后没有了这次提交。您填写的内容和扫描件都在本机，会重新传到服务器。请检查后再提交一次。原回执保存在本机，是您已经提交的凭证；如已过截止时间，请凭原回执联系审核单位。</source>
        <translation>The server was restored from a backup. On %1 (Beijing time) it had received your submission no. %2, receipt %3; since the restore it no longer has it. Everything you entered and your scans are on this device and are sent again. Please check and submit once more. The earlier receipt stays on this device and proves that you had submitted; if the deadline has passed, contact the reviewing unit with it.</translation>
    </message>
    <message>
        <source>检查并提交</source>
        <translation>Check and submit</translation>
    </message>
    <message>
        <source>服务器已从备份恢复</source>
        <translation>The server was restored from a backup</translation>
    </message>
    <message>
        <source>本机正在将内容重新传给服务器，并核对提交和回执。您填写的内容和回执都在本机，没有丢失。</source>
        <translation>This device is sending everything to the server again and checking submissions and receipts. What you filled in and your receipts are on this device; nothing is lost.</translation>
    </message>
    <message>
        <source>服务器发来的部分内容有误，没有采用</source>
        <translation>Something the server sent is inconsistent and was not used</translation>
    </message>
    <message>
        <source>现在只能查看，不能修改</source>
        <translation>For reading only: nothing can be changed now</translation>
    </message>
    <message>
        <source>本机有 %1 页扫描件无法读取</source>
        <translation>%1 pages cannot be read on this device</translation>
    </message>
    <message>
        <source>%1。请找到原件，把这几页重新添加一次；其他内容都完好。</source>
        <translation>%1. Please find the originals and add these pages again; everything else is safe.</translation>
    </message>
    <message>
        <source>查看扫描件</source>
        <translation>View scans</translation>
    </message>
    <message>
        <source>%1 页扫描件会从服务器取回</source>
        <translation>%1 pages will be fetched from the server</translation>
    </message>
    <message>
        <source>%1。本机的这几页无法读取，服务器上有；下次同步时自动取回，您无需操作。</source>
        <translation>%1. They cannot be read on this device, but the server has them; the next sync brings them back. You need do nothing.</translation>
    </message>
    <message>
        <source>服务器暂未接收 %1 页扫描件</source>
        <translation>The server has not accepted %1 pages yet</translation>
    </message>
    <message>
        <source>%1。都完好地保存在本机，其他材料照常上传。稍后会自动再试；如持续出现，请告诉管理员。</source>
        <translation>%1. They are safe on this device, and everything else is sent as usual. It is tried again automatically; if it persists, please tell your administrator.</translation>
    </message>
    <message>
        <source>查看同步情况</source>
        <translation>View sync</translation>
    </message>
    <message>
        <source>对退回原因的答复</source>
        <translation>The answer to a reason for return</translation>
    </message>
    <message>
        <source>已处理，无需再操作。</source>
        <translation>Settled; there is nothing left to do.</translation>
    </message>
    <message>
        <source>内容又有变化，请点“查看”。</source>
        <translation>This has changed again; please press “View”.</translation>
    </message>
    <message>
        <source>这一处的内容刚才又有变化，所以没有写入。请看过现在的两种写法，再选择一次。</source>
        <translation>The values had just changed, so nothing was written. Please look at both as they are now and choose again.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::OpenDraft</name>
    <message>
        <source>提交已排队，内容已锁定。联网后自动送出；未能送出时会告知原因。</source>
        <translation>Queued for submission and locked. It is sent once there is a network; if it cannot be sent, you are told why.</translation>
    </message>
    <message>
        <source>正在审核，内容已锁定，只能查看。如被退回，退回后可以修改。</source>
        <translation>Under review and locked, for viewing only. If it is returned you can change it again.</translation>
    </message>
    <message>
        <source>评审委员会已接收材料，内容只能查看。</source>
        <translation>The committee has received it; for viewing only.</translation>
    </message>
    <message>
        <source>退回后未在规定时间内重新提交，视为放弃，内容只能查看。</source>
        <translation>Not resubmitted in time after a return, which counts as abandoned; for viewing only.</translation>
    </message>
    <message>
        <source>这份申报不再受理，内容只能查看。</source>
        <translation>This application is no longer accepted; for viewing only.</translation>
    </message>
    <message>
        <source>这份申报已撤回，内容只能查看。</source>
        <translation>This application was withdrawn; for viewing only.</translation>
    </message>
    <message>
        <source>已到服务器</source>
        <translation>On the server</translation>
    </message>
    <message>
        <source>传输中 %1 / %2</source>
        <translation>Sending %1 / %2</translation>
    </message>
    <message>
        <source>在本机 %1</source>
        <translation>On this device %1</translation>
    </message>
    <message>
        <source>磁盘无法写入，目前只能查看。之前保存的内容都在，可以导出或存到U盘。请清理出空间，然后重新打开。</source>
        <translation>The disk cannot be written to, so this is for viewing only. Everything saved before is here and can be exported or saved to a USB stick. Please free some space, then open it again.</translation>
    </message>
    <message>
        <source>已到服务器，本机的会自动取回</source>
        <translation>On the server; fetched back automatically</translation>
    </message>
    <message>
        <source>无法读取，请重新添加</source>
        <translation>Cannot be read: add it again</translation>
    </message>
    <message>
        <source>服务器暂未接收</source>
        <translation>Not accepted by the server yet</translation>
    </message>
    <message>
        <source>已%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>没有可以撤销的修改。更早的内容在“恢复到…”里。</source>
        <translation>Nothing more to undo. For earlier content see “Restore…”.</translation>
    </message>
    <message>
        <source>没有可以重做的修改。</source>
        <translation>Nothing to redo.</translation>
    </message>
    <message>
        <source>“%1”之后，此处又有修改，没有再变动。</source>
        <translation>Something else changed here after “%1”; it was left as it is.</translation>
    </message>
    <message>
        <source>已撤销：%1</source>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>已重做：%1</source>
        <translation>Redone: %1</translation>
    </message>
    <message>
        <source>撤回已排队，内容已锁定。联网送到服务器后生效。</source>
        <translation>The withdrawal is queued and the content is locked. It takes effect when it reaches the server.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::PageAdvice</name>
    <message>
        <source>（另一页：%1）</source>
        <translation> (the other page: %1)</translation>
    </message>
    <message>
        <source>%1 → %2，每英寸 %3 像素</source>
        <translation>%1 → %2, %3 pixels an inch</translation>
    </message>
    <message>
        <source>四个角围不成一页。请把它们拖到纸的四角。</source>
        <translation>The four corners enclose no page. Please drag them to the corners of the paper.</translation>
    </message>
    <message>
        <source>拉直并改小一页</source>
        <translation>Straightened a page</translation>
    </message>
    <message>
        <source>恢复原图</source>
        <translation>Restored the photograph</translation>
    </message>
    <message>
        <source>照片 %1 KB，超过平台的 %2 KB。请裁成一寸照（约 295×413 像素）再添加。</source>
        <translation>The photo has %1 KB, more than the platform&apos;s %2 KB. Please crop it to a one-inch portrait (about 295×413 pixels) and add it again.</translation>
    </message>
    <message>
        <source>这一页 %1 KB，超过平台每张图片的 %2 KB。请按“%3”。</source>
        <translation>This page has %1 KB, more than the platform&apos;s %2 KB a picture. Please press “%3”.</translation>
    </message>
    <message>
        <source>这一页 %1 KB，超过平台每张图片的 %2 KB。请按每英寸 200 像素重新扫描。</source>
        <translation>This page has %1 KB, more than the platform&apos;s %2 KB a picture. Please scan it again at 200 dpi.</translation>
    </message>
    <message>
        <source>拉直</source>
        <translation>Straighten</translation>
    </message>
    <message>
        <source>改小</source>
        <translation>Make smaller</translation>
    </message>
    <message>
        <source>改到还能看清的最小，仍超过平台每张图片的 %1 KB。请裁掉四周，或分成两页扫描。</source>
        <translation>As small as it can still be read, it is above the platform&apos;s %1 KB a picture. Please cut off its margins, or scan it as two pages.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::PageImporter</name>
    <message>
        <source>“%1”没有添加。%2</source>
        <translation>“%1” was not added. %2</translation>
    </message>
    <message>
        <source>剪贴板里没有图片或文件。请先复制一张图片或一个文件，再粘贴。</source>
        <translation>There is no picture or file on the clipboard. Copy a picture or a file first, then paste.</translation>
    </message>
    <message>
        <source>上次关闭时还有 %1 个文件未导入，正在继续</source>
        <translation>%1 files were not imported when the app was closed; going on</translation>
    </message>
    <message>
        <source>扫描的页.png</source>
        <translation>Scanned page.png</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::PageListModel</name>
    <message>
        <source>删除“%1”的一页</source>
        <translation>Deleted a page of “%1”</translation>
    </message>
    <message>
        <source>把一页放到“%1”</source>
        <translation>Move a page to “%1”</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::PageReadingView</name>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>身份证号</source>
        <translation>ID number</translation>
    </message>
    <message>
        <source>公章</source>
        <translation>Seal</translation>
    </message>
    <message>
        <source>照片眼睛部分</source>
        <translation>Eyes of a photo</translation>
    </message>
    <message>
        <source>二维码</source>
        <translation>QR code</translation>
    </message>
    <message>
        <source>本机没有安装识别扫描件的组件：不能与填写内容核对，也不能建议遮盖。请自己逐项核对。</source>
        <translation>This device has no component that reads scans: it cannot compare them with the form or suggest masks. Please check each item yourself.</translation>
    </message>
    <message>
        <source>文字</source>
        <translation>text</translation>
    </message>
    <message>
        <source>公章和照片</source>
        <translation>seals and photos</translation>
    </message>
    <message>
        <source>本机没有安装识别%1的组件，这些请自己核对。</source>
        <translation>This device has no component that reads %1; please check these yourself.</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>正在读这一页……</source>
        <translation>Reading this page…</translation>
    </message>
    <message>
        <source>本机不能识别扫描件</source>
        <translation>This device cannot read scans</translation>
    </message>
    <message>
        <source>这一页未能识别</source>
        <translation>This page could not be read</translation>
    </message>
    <message>
        <source>%1 项与材料不一致</source>
        <translation>Differs from the page: %1</translation>
    </message>
    <message>
        <source>%1 项可按材料填写</source>
        <translation>Could be filled in: %1</translation>
    </message>
    <message>
        <source>建议遮盖 %1 处</source>
        <translation>Suggested masks: %1</translation>
    </message>
    <message>
        <source>%1 项与材料一致</source>
        <translation>Agrees with the page: %1</translation>
    </message>
    <message>
        <source>没有读到要核对的内容</source>
        <translation>Nothing to compare was read</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>按材料填写“%1”</source>
        <translation>Filled in “%1” from the page</translation>
    </message>
    <message>
        <source>采纳一处建议的遮盖：%1</source>
        <translation>Accepted a suggested mask: %1</translation>
    </message>
    <message>
        <source>采纳建议的 %1 处遮盖</source>
        <translation>Accepted suggested masks: %1</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::PageView</name>
    <message>
        <source>%1 · 第 %2 页</source>
        <translation>%1 · page %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::PassphraseChange</name>
    <message>
        <source>请输入当前密码。</source>
        <translation>Please type the current password.</translation>
    </message>
    <message>
        <source>密码至少 %1 个字符，或 %2 个汉字。</source>
        <translation>A password has at least %1 characters, or %2 Chinese ones.</translation>
    </message>
    <message>
        <source>新密码与当前密码相同，请换一个。</source>
        <translation>The new password is the same as the current one. Please choose another.</translation>
    </message>
    <message>
        <source>两次输入的密码不一致，请重新输入。</source>
        <translation>The two passwords differ. Please type it again.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::ProgressView</name>
    <message>
        <source>通过</source>
        <translation>passed</translation>
    </message>
    <message>
        <source>公示无异议（%1 至 %2）</source>
        <translation>no objection to the public notice (%1 to %2)</translation>
    </message>
    <message>
        <source>退回 %1 处</source>
        <translation>returned, reasons: %1</translation>
    </message>
    <message>
        <source>不予受理</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>接收</source>
        <translation>received</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · %2 %3</source>
        <translation>%1 · %2 %3</translation>
    </message>
    <message>
        <source>第 %1 次提交（恢复前）</source>
        <translation>Submission %1 (before the restore)</translation>
    </message>
    <message>
        <source>%1 · 回执 %2</source>
        <translation>%1 · receipt %2</translation>
    </message>
    <message>
        <source>第 %1 次提交</source>
        <translation>Submission %1</translation>
    </message>
    <message>
        <source>正在审核</source>
        <translation>Under review</translation>
    </message>
    <message>
        <source>视为放弃</source>
        <translation>Abandoned</translation>
    </message>
    <message>
        <source>%1 已过再次提交的期限</source>
        <translation>%1: the deadline for resubmission had passed</translation>
    </message>
    <message>
        <source>已撤回</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>评审委员会已接收材料</source>
        <translation>Received by the review committee</translation>
    </message>
    <message>
        <source>还没有提交</source>
        <translation>Not submitted yet</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>%1
您的答复：%2</source>
        <translation>%1
Your answer: %2</translation>
    </message>
    <message>
        <source>截止时间已延后</source>
        <translation>The deadline was extended</translation>
    </message>
    <message>
        <source>%1 · 可以提交到 %2</source>
        <translation>%1 · may be submitted until %2</translation>
    </message>
    <message>
        <source>请在 %1（北京时间）前提交</source>
        <translation>Please submit before %1 (Beijing time)</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>第 %1 项的附加材料 %2 份</source>
        <translation>the addition to item %1 (%2)</translation>
    </message>
    <message>
        <source>第 %1 项 %2 份</source>
        <translation>item %1 (%2)</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>尚未收到，请按目录清单报送</source>
        <translation>not received yet; please hand in what the list names</translation>
    </message>
    <message>
        <source>%1 还缺 %2</source>
        <translation>%1 still missing: %2</translation>
    </message>
    <message>
        <source>%1 已收齐</source>
        <translation>%1 all there</translation>
    </message>
    <message>
        <source>已缴 %1 元，票据 %2</source>
        <translation>%1 yuan paid, receipt %2</translation>
    </message>
    <message>
        <source>待缴 %1 元</source>
        <translation>%1 yuan to be paid</translation>
    </message>
    <message>
        <source>得分 %1</source>
        <translation>points: %1</translation>
    </message>
    <message>
        <source>免于答辩（%1），按本专业平均分计 %2</source>
        <translation>exempt from the defence (%1), average of the specialty: %2</translation>
    </message>
    <message>
        <source>免于答辩（%1），按通过对待</source>
        <translation>exempt from the defence (%1), counts as passed</translation>
    </message>
    <message>
        <source>未通过</source>
        <translation>not passed</translation>
    </message>
    <message>
        <source>没有参加</source>
        <translation>did not attend</translation>
    </message>
    <message>
        <source>地点另行通知</source>
        <translation>place to be told</translation>
    </message>
    <message>
        <source>免于答辩（%1）</source>
        <translation>exempt from the defence (%1)</translation>
    </message>
    <message>
        <source>%1 已参加</source>
        <translation>%1 attended</translation>
    </message>
    <message>
        <source>时间和地点另行通知</source>
        <translation>time and place to be told</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::ReadingProgress</name>
    <message>
        <source>本机没有安装识别扫描件的组件。提交前请自己核对：选“否”的页面上有没有姓名和单位，二维码是否清楚。</source>
        <translation>This device has no component that reads scans. Before submitting, please check yourself: no name or unit on pages marked no, QR codes sharp.</translation>
    </message>
    <message>
        <source>正在读扫描件，找没有遮盖的姓名和单位：%1 / %2 页</source>
        <translation>Reading scans for names and units that are not covered: %1 of %2 pages</translation>
    </message>
    <message>
        <source>%1 页扫描件都已读过。</source>
        <translation>All %1 scans were read.</translation>
    </message>
    <message>
        <source>%1 页已读。</source>
        <translation>%1 scans were read.</translation>
    </message>
    <message>
        <source>%1 页已读，%2 页未能识别，请自己核对这些页。</source>
        <translation>%1 scans were read, %2 could not be; please check those yourself.</translation>
    </message>
    <message>
        <source>%1本机没有安装全部识别组件（文字、二维码、公章和照片），读不到的请自己核对。</source>
        <translation>%1 This device lacks some of the components that read text, QR codes, seals and photos; please check yourself what they would read.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::ReasonEditor</name>
    <message>
        <source>整项</source>
        <translation>whole item</translation>
    </message>
    <message>
        <source>这一行</source>
        <translation>this row</translation>
    </message>
    <message>
        <source>这一栏</source>
        <translation>this field</translation>
    </message>
    <message>
        <source>这一页</source>
        <translation>this page</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::ReceiptView</name>
    <message>
        <source>服务器已收到第 %1 次提交</source>
        <translation>The server has received submission %1</translation>
    </message>
    <message>
        <source>回执编号</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>收到时间</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>%1（北京时间）</source>
        <translation>%1 (Beijing time)</translation>
    </message>
    <message>
        <source>提交</source>
        <translation>Submission</translation>
    </message>
    <message>
        <source>申报人</source>
        <translation>Applicant</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>申报</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>内容校验值</source>
        <translation>Hash of the content</translation>
    </message>
    <message>
        <source>申报材料接收回执</source>
        <translation>Receipt for an application</translation>
    </message>
    <message>
        <source>通知校验值</source>
        <translation>Hash of the notice</translation>
    </message>
    <message>
        <source>服务器签名</source>
        <translation>Server&apos;s signature</translation>
    </message>
    <message>
        <source>接下来</source>
        <translation>What happens next</translation>
    </message>
    <message>
        <source>回执由服务器签名，表示这份内容已完整存入服务器。回执同时保存在本机，可在“进度”里查看。</source>
        <translation>The server signed this receipt: all of this content is stored there. It is also kept on this device, under “Progress”.</translation>
    </message>
    <message>
        <source>回执 %1</source>
        <translation>Receipt %1</translation>
    </message>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>没有保存</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>这个文件夹无法写入。回执仍在本机，请换一个文件夹再存。</source>
        <translation>This folder cannot be written to. The receipt is still on this device; please choose another folder.</translation>
    </message>
    <message>
        <source>已保存到 %1</source>
        <translation>Saved to %1</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::ReturnSheet</name>
    <message>
        <source>期限已过</source>
        <translation>The deadline has passed</translation>
    </message>
    <message>
        <source>还剩 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>检查并提交（还差 %1 处）</source>
        <translation>Check and submit (%1 left)</translation>
    </message>
    <message>
        <source>检查并提交</source>
        <translation>Check and submit</translation>
    </message>
    <message>
        <source>整份申报</source>
        <translation>The whole application</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1于 %2 退回。请在 %3（北京时间）前再次提交，这是第 %4 次（共 %5 次）。</source>
        <translation>Returned on %2 (%1). Please submit again before %3 (Beijing time); it will be submission %4 of %5.</translation>
    </message>
    <message>
        <source>退回了 %1 处，已改 %2 处</source>
        <translation>%2 of %1 reasons corrected</translation>
    </message>
    <message>
        <source>退回了 %1 处，已改 %2 处，已答复 %3 处</source>
        <translation>%2 of %1 reasons corrected, %3 answered</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::ReturnWatch</name>
    <message>
        <source>您的申报已退回，请修改</source>
        <translation>Your application was returned: please correct it</translation>
    </message>
    <message>
        <source>%1：有 %2 处要改。</source>
        <translation>%1: places to correct: %2.</translation>
    </message>
    <message>
        <source>%1：有 %2 处要改，请在 %3（北京时间）前再次提交。</source>
        <translation>%1: places to correct: %2. Submit again before %3 (Beijing time).</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::Review</name>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::RowListModel</name>
    <message>
        <source>%1 个必须处理</source>
        <translation>%1 to fix</translation>
    </message>
    <message>
        <source>%1 个提醒</source>
        <translation>Reminders: %1</translation>
    </message>
    <message>
        <source>%1 %2 页</source>
        <translation>%1 (pages: %2)</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1和它的 %2 页材料</source>
        <translation>%1 and its pages (%2)</translation>
    </message>
    <message>
        <source>删除“%1”的第 %2 行</source>
        <translation>Deleted row %2 of “%1”</translation>
    </message>
    <message>
        <source>删除“%1”</source>
        <translation>Deleted “%1”</translation>
    </message>
    <message>
        <source>还有 %1 处要填</source>
        <translation>%1 to fill in</translation>
    </message>
    <message>
        <source>添加 %1</source>
        <translation>Added %1</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>tarim::client::app::ScannerView</name>
    <message>
        <source>本机没有安装扫描程序（scanimage）。请管理员安装 sane-utils；也可以先用扫描仪自带的软件存成文件，再添加。</source>
        <translation>The scanning program (scanimage) is not installed on this device. Please ask your administrator to install sane-utils, or scan into a file with the scanner&apos;s own program and add that.</translation>
    </message>
    <message>
        <source>没有找到扫描仪。请接好电源和数据线、打开开关，再重新查找。</source>
        <translation>No scanner was found. Please connect its power and cable, switch it on, and look again.</translation>
    </message>
    <message>
        <source>扫描仪没有完成扫描。请检查盖板和纸张，关闭别的扫描软件，再试一次。仍然不行时，请管理员检查您的账户有没有使用扫描仪的权限。</source>
        <translation>The scanner did not finish. Please check its lid and paper, close other scanning programs, and try again. If it still fails, please ask your administrator whether your account may use the scanner.</translation>
    </message>
    <message>
        <source>扫描仪太久没有回应，已经停止。请关掉再打开它，再试一次。</source>
        <translation>The scanner has not answered for too long and was stopped. Please switch it off and on, and try again.</translation>
    </message>
    <message>
        <source>扫描得到的图像太大。请改用灰度，或用扫描仪自带的软件存成 JPEG。</source>
        <translation>The scanned picture is too large. Please scan in grey, or save a JPEG with the scanner&apos;s own program.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::SideQuestion</name>
    <message>
        <source>此处还能放 %1 页，您选了 %2 页。请将多出的改为“不放入”。</source>
        <translation>There is room for %1 pages and you chose %2. Set the others to “Leave out”.</translation>
    </message>
    <message>
        <source>请至少放入一页。</source>
        <translation>Add at least one page.</translation>
    </message>
    <message>
        <source>请对照图片确认。如果放反，请按“交换正反面”。</source>
        <translation>Please compare with the pictures. If they are the wrong way round, press “Swap front and back”.</translation>
    </message>
    <message>
        <source>请对照图片，逐页确认是正面还是反面。</source>
        <translation>Please compare with the pictures and confirm for each page whether it is front or back.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::SignOut</name>
    <message>
        <source>还有 %1 项（%2）没有传到服务器，现在退出会丢失。这些内容都保存在本机，请联网，等显示“已同步”后再退出。</source>
        <translation>%1 items (%2) have not reached the server; signing out now would lose them. They are safe on this device. Go online and wait for “Synced”, then sign out.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::SlotChoices</name>
    <message>
        <source>已有 %1 页</source>
        <translation>%1 pages so far</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::Submitting</name>
    <message>
        <source>还没有连接单位的服务器。您填写的内容都在本机；请先到“账户”里连接，再提交。</source>
        <translation>You are not connected to your unit&apos;s server. Everything you filled in is on this device; please connect under “Account” first, then submit.</translation>
    </message>
    <message>
        <source>申报还没有开始。%1（北京时间）起可以提交，现在可以先填好。</source>
        <translation>Applications are not open yet. You can submit from %1 (Beijing time); you can fill everything in now.</translation>
    </message>
    <message>
        <source>已于 %1（北京时间）截止，逾期不予受理。您填写的内容都在本机。</source>
        <translation>It closed on %1 (Beijing time); late applications are not accepted. Everything you filled in is on this device.</translation>
    </message>
    <message>
        <source>现在不能提交。您填写的内容都在本机。</source>
        <translation>It cannot be submitted now. Everything you filled in is on this device.</translation>
    </message>
    <message>
        <source>还有 %1 处必须先处理，已在上面列出，点按即可前往。</source>
        <translation>%1 must be fixed first. They are listed above; press one to go there.</translation>
    </message>
    <message>
        <source>有 %1 处两台设备填得不一样，请先在首页选定。</source>
        <translation>Two devices differ in %1 places; please choose on the home page first.</translation>
    </message>
    <message>
        <source>%1 页扫描件，%2。</source>
        <translation>%1 scanned pages, %2. </translation>
    </message>
    <message>
        <source>其中 %1 还没有传到，联网后自动传送，传完才算提交。</source>
        <translation>%1 of it has not arrived; it is sent once there is a network, and your submission counts when everything is there.</translation>
    </message>
    <message>
        <source>其中 %1 还没有传到，按目前网速%2；传完才算提交。</source>
        <translation>%1 of it has not arrived, %2 at the present speed; your submission counts when everything is there.</translation>
    </message>
    <message>
        <source>回执 %1（恢复前）：服务器曾于 %2（北京时间）收到第 %3 次提交。</source>
        <translation>Receipt %1 (before the restore): on %2 (Beijing time) the server had received submission %3.</translation>
    </message>
    <message>
        <source>本机有 %1 页扫描件无法读取，服务器上也没有：%2。请找到原件，重新添加后再提交。</source>
        <translation>%1 pages cannot be read on this device, and the server does not have them: %2. Please find the originals, add them again, then submit.</translation>
    </message>
    <message>
        <source>第 %1 行</source>
        <translation>Row %1</translation>
    </message>
    <message>
        <source>%1 页 · %2</source>
        <translation>%1 pages · %2</translation>
    </message>
    <message>
        <source>尚未填写</source>
        <translation>Not filled in yet</translation>
    </message>
    <message>
        <source>可以不填</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>第 %1 次提交，共 %2 次</source>
        <translation>Submission %1 of %2</translation>
    </message>
    <message>
        <source>申报</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>退回原因</source>
        <translation>Reasons for return</translation>
    </message>
    <message>
        <source>共 %1 处：%2</source>
        <translation>%1 in all: %2</translation>
    </message>
    <message>
        <source>交给</source>
        <translation>Goes to</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>%1 处填写内容，%2 页扫描件</source>
        <translation>Answers: %1, scanned pages: %2</translation>
    </message>
    <message>
        <source>上传</source>
        <translation>Upload</translation>
    </message>
    <message>
        <source>提交以后</source>
        <translation>Afterwards</translation>
    </message>
    <message>
        <source>内容锁定，不能再修改；退回后才能修改。每提交一次，用去一次机会。</source>
        <translation>It is locked and can be changed only after a return. Each submission uses up one attempt.</translation>
    </message>
    <message>
        <source>有些原因既未修改也未答复，审核人很可能再次退回。现在提交会用去一次机会，之后还剩 %1 次。</source>
        <translation>A reviewer will most likely return it again for reasons that are neither corrected nor answered. Submitting now uses up an attempt; %1 would be left.</translation>
    </message>
    <message>
        <source>有些原因既未修改也未答复，审核人很可能再次退回。这是最后一次机会，再被退回将不再受理。</source>
        <translation>A reviewer will most likely return it again for reasons that are neither corrected nor answered. This is the last attempt: if it is returned, it is not accepted any more.</translation>
    </message>
    <message>
        <source>都已到服务器；联网时，提交本身不到 1 分钟。</source>
        <translation>All are on the server; with a network, submitting takes less than a minute.</translation>
    </message>
    <message>
        <source>内容有新的变化。请先点“查看”，核对后再提交。</source>
        <translation>Something has changed. Press “View” first, check it, then submit.</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::SyncStatus</name>
    <message>
        <source>未连接服务器</source>
        <translation>No server</translation>
    </message>
    <message>
        <source>已暂停同步</source>
        <translation>Sync paused</translation>
    </message>
    <message>
        <source>离线</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>未能同步</source>
        <translation>Could not sync</translation>
    </message>
    <message>
        <source>正在连接</source>
        <translation>Connecting</translation>
    </message>
    <message>
        <source>正在同步</source>
        <translation>Syncing</translation>
    </message>
    <message>
        <source>服务器未接收部分内容</source>
        <translation>Some content not accepted</translation>
    </message>
    <message>
        <source>待同步</source>
        <translation>To be synced</translation>
    </message>
    <message>
        <source>扫描件等待其他网络</source>
        <translation>Scans wait for another network</translation>
    </message>
    <message>
        <source>已同步</source>
        <translation>Synced</translation>
    </message>
    <message>
        <source>资料保存在本机</source>
        <translation>Kept on this device</translation>
    </message>
    <message>
        <source>已保存在本机 %1</source>
        <translation>Saved on this device %1</translation>
    </message>
    <message>
        <source>服务器暂不接收 %1 份申报的内容</source>
        <translation>The server does not accept the content of %1 application(s) at present</translation>
    </message>
    <message>
        <source>待传 %1 项</source>
        <translation>%1 to send</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
    <message>
        <source>已截止</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>离截止 %1</source>
        <translation>%1 left</translation>
    </message>
    <message>
        <source>上次联系服务器 %1</source>
        <translation>Last contact with the server %1</translation>
    </message>
    <message>
        <source>还没有联系过服务器</source>
        <translation>No contact with the server yet</translation>
    </message>
    <message>
        <source>%1 自动再试</source>
        <translation>Tries again at %1</translation>
    </message>
    <message>
        <source>每分钟约 %1</source>
        <translation>About %1 a minute</translation>
    </message>
    <message>
        <source>本机时钟慢了 %1。截止时间以服务器时间为准，这里显示的就是服务器时间。</source>
        <translation>This device&apos;s clock is %1 slow. Deadlines follow the server&apos;s time, which is what you see here.</translation>
    </message>
    <message>
        <source>本机时钟快了 %1。截止时间以服务器时间为准，这里显示的就是服务器时间。</source>
        <translation>This device&apos;s clock is %1 fast. Deadlines follow the server&apos;s time, which is what you see here.</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>提交</source>
        <translation>Submit</translation>
    </message>
    <message>
        <source>撤回</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>告知已查看退回</source>
        <translation>Notice that you have seen the return</translation>
    </message>
    <message>
        <source>审核决定</source>
        <translation>Review decision</translation>
    </message>
    <message>
        <source>%1 · 第 %2 页</source>
        <translation>%1 · page %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · </source>
        <translation>%1 · </translation>
    </message>
    <message>
        <source>只在本机</source>
        <translation>Only on this device</translation>
    </message>
    <message>
        <source>已到服务器 %1</source>
        <translation>On the server %1</translation>
    </message>
    <message>
        <source>无法读取，请重新添加</source>
        <translation>Cannot be read: add it again</translation>
    </message>
    <message>
        <source>服务器暂未接收，稍后再试</source>
        <translation>Not accepted by the server; tried again later</translation>
    </message>
    <message>
        <source>正在传</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>已传一部分，会自动续传</source>
        <translation>Partly sent, will continue</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>等待服务器答复</source>
        <translation>Waiting for the server&apos;s answer</translation>
    </message>
    <message>
        <source>共 %1 页扫描件，%2 页已到服务器</source>
        <translation>%1 scanned pages, %2 on the server</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>tarim::client::app::UnlockController</name>
    <message>
        <source>请填写名称，例如您的姓名，仅用于在本机区分。</source>
        <translation>Please enter a name, for example your own. It is only used to tell your data apart on this device.</translation>
    </message>
    <message>
        <source>密码至少 %1 个字符，或 %2 个汉字。</source>
        <translation>A password has at least %1 characters, or %2 Chinese ones.</translation>
    </message>
    <message>
        <source>两次输入的密码不一致，请重新输入。</source>
        <translation>The two passwords differ. Please type it again.</translation>
    </message>
    <message>
        <source>请输入密码。</source>
        <translation>Please type the password.</translation>
    </message>
</context>
</TS>
