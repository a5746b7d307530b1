@echo off
rem Starts Crisol. Finds a JDK of version 25 or later by itself:
rem CRISOL_JAVA, JAVA_HOME, the usual folders, java on the path.
setlocal EnableDelayedExpansion
set "APP=%~dp0.."
set "JAVA="
call :try "%CRISOL_JAVA%"
call :try "%CRISOL_JAVA%\bin\java.exe"
call :try "%APP%\runtime\bin\java.exe"
call :try "%JAVA_HOME%\bin\java.exe"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%USERPROFILE%\.jdks\*") do call :try "%%~D\bin\java.exe"
for /f "delims=" %%J in ('where java 2^>nul') do call :try "%%J"
if not defined JAVA (
  echo Crisol needs a JDK 25 or later and finds none. Install Temurin 25 from adoptium.net, or name its folder in CRISOL_JAVA. 1>&2
  exit /b 3
)
"%JAVA%" --enable-native-access=ALL-UNNAMED "-Dcrisol.app=%APP%" %CRISOL_JVM_OPTIONS% -cp "%APP%\lib\*" io.crisol.Launcher %*
exit /b %ERRORLEVEL%

:try
if defined JAVA exit /b 0
if not exist "%~1" exit /b 0
set "MAJOR="
for /f "tokens=3" %%V in ('""%~1" -version 2^>^&1 ^| findstr /i version"') do (
  if not defined MAJOR for /f "tokens=1 delims=.+-" %%M in ("%%~V") do set "MAJOR=%%M"
)
if defined MAJOR if !MAJOR! GEQ 25 set "JAVA=%~1"
exit /b 0
