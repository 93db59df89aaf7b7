export { AboutPage } from './about/AboutPage.tsx';
export { ConnectionPage } from './connect/ConnectionPage.tsx';
export { FirstStart } from './first-start/FirstStart.tsx';
export { FirstStartPage } from './first-start/FirstStartPage.tsx';
export { LimitsPage } from './limits/LimitsPage.tsx';
export { ShopPage } from './shop/ShopPage.tsx';
export { TrainingPage } from './mode/TrainingPage.tsx';
