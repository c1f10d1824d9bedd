/** The router's pieces that pages use; taken from here so that the page carries these and not the whole of it. */
export { BrowserRouter, Link, Navigate, NavLink, Outlet, Route, Routes, useLocation, useNavigate, useParams, useSearchParams } from 'react-router'
