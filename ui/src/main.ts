import { mount } from 'svelte';

import App from './App.svelte';
import './styles/base.css';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');

export default mount(App, { target: root });
