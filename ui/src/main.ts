import { mount } from 'svelte';

import './styles/base.css';
import App from './App.svelte';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');

export default mount(App, { target: root });
