import type { PaperWords } from './paper-words.ts';

const onItsWay = (issuer: string) =>
  `مدوَّن في هذا الصندوق. يصبح نهائيًا حين يصل الخبر إلى ${issuer}، وذلك يتم تلقائيًا. احتفظ بهذه القسيمة.`;

export const paperWords: PaperWords = {
  serial: 'القسيمة',
  card: 'البطاقة',
  issuer: 'الجهة المُصدِرة',
  till: 'الصندوق',
  when: 'الوقت',
  servedBy: 'خدمك',
  allowedBy: 'بموافقة',
  left: 'الباقي في البطاقة',
  leftCounted: 'الباقي في البطاقة، محسوب هنا',
  bill: 'الفاتورة',
  points: 'النقاط',
  pointsLeft: 'النقاط في البطاقة',
  provisional: 'مؤقت',
  unknown: 'غير معلوم',
  copy: 'نسخة',
  second: 'قسيمة ثانية: ما آل إليه الأمر',
  training: 'تدريب',
  noValue: 'بلا قيمة',
  thisTill: 'هذا الصندوق',
  written: 'مدوَّن ومحفوظ',
  theirs: {
    notTold: 'لم يصل الخبر بعد',
    noAnswer: 'لا جواب',
    no: 'لا',
    neverTold: 'لم يصل الخبر قط',
    yes: 'نعم',
  },
  next: {
    accepted: onItsWay,
    sending: onItsWay,
    waiting: onItsWay,
    unknown: (issuer) =>
      `وصل الخبر إلى ${issuer} ولم يأتِ جواب. يسأل الصندوق حتى يعرف، ولا ينفّذ شيئًا مرتين أبدًا. احتفظ بهذه القسيمة.`,
    parked: (issuer) => `لا توافق ${issuer} بعد. ينظر المدير في الأمر. احتفظ بهذه القسيمة.`,
    confirmed: (issuer) => `توافق ${issuer}. انتهى الأمر.`,
    refused: (issuer) => `رفضت ${issuer}. لم يتغيّر شيء.`,
    withdrawn: (issuer) => `لم يُرسل قط. لا تعلم ${issuer} عنه شيئًا.`,
  },
  test: {
    title: 'صفحة تجربة',
    what: 'حافّتا الإطار كاملتان وكل سطر تحته مقروء: هذه الطابعة مضبوطة.',
  },
};
